/** The code of an error of the system (`ENOENT`), if it is one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** An error as the system throws them. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
