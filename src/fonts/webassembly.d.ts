// Node 20 has WebAssembly, but its types come only with those of the DOM; these are the parts brief calls.
declare namespace WebAssembly {
  type Module = object;
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: object): Promise<Instance>;
}
