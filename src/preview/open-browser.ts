import { spawn } from 'node:child_process';

/** Where a browser would be shown. */
export interface Desktop {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Starts a program with these arguments, no shell between; tests give their own. */
export type Start = (program: string, words: string[]) => void;

/** Shows an address in the system's browser; false where there is no desktop to show it on. */
export function openInBrowser(address: string, desktop: Desktop, start: Start = run): boolean {
  const command = commandFor(address, desktop);
  if (command === undefined) return false;
  const [program, ...words] = command;
  start(program, words);
  return true;
}

function commandFor(
  address: string,
  { platform, env }: Desktop,
): [program: string, ...words: string[]] | undefined {
  // `start` of cmd.exe would read the address as a command line.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : undefined;
}

function run(program: string, words: string[]): void {
  const child = spawn(program, words, { detached: true, stdio: 'ignore' });
  // The address is in the terminal too: whoever has no such program opens it from there.
  child.on('error', () => undefined);
  child.unref();
}
