/** Those that are there: what a bulletin is made of is mostly optional. */
export function present<T>(nodes: readonly (T | undefined)[]): T[] {
  return nodes.filter((node) => node !== undefined);
}
