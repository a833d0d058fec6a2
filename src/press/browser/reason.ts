/** Why a browser cannot be used. */
export type Reason =
  /** There is no such file. */
  | { why: 'absent' }
  | { why: 'folder' }
  /** Not of the Chromium family, or a shortcut to a program. */
  | { why: 'foreign' }
  | { why: 'snap' }
  | { why: 'old'; version: string }
  | { why: 'library'; library: string }
  /** The system's C library cannot run it. */
  | { why: 'system' }
  | { why: 'permission' }
  | { why: 'sandbox' }
  /** The administrator forbids programs to drive the browser. */
  | { why: 'policy' }
  | { why: 'silent'; seconds: number }
  | { why: 'died'; ending: string; words: string }
  /** The Chromium from npm could not be unpacked; `code` is the system's, such as `ENOSPC`. */
  | { why: 'unpack'; folder: string; code: string };

/** What a browser that did not come up left behind. */
export interface Ending {
  code: number | null;
  signal: string | null;
  /** The system's error code when the program could not be started at all, such as `ENOENT`. */
  failure?: string;
  /** The end of its standard error. */
  words: string;
}

/** Page margin boxes, which carry the page numbers, came with Chromium 131. */
export const oldestMajor = 131;

export function isOld(version: string): boolean {
  return Number.parseInt(version, 10) < oldestMajor;
}

/** Reads the reason a browser did not come up off its last words. */
export function diagnose(ending: Ending): Reason {
  const { code, signal, failure, words } = ending;
  for (const [sign, reason] of signs) {
    const match = sign.exec(words);
    if (match !== null) return reason(match);
  }
  if (failure === 'EACCES' || failure === 'EPERM') return { why: 'permission' };
  // The file was there when the search saw it: what is not there is the loader it names (musl against glibc).
  if (failure === 'ENOENT') return { why: 'system' };
  return { why: 'died', ending: failure ?? signal ?? `${code}`, words: lastWords(words) };
}

/** Forbidden to be driven from outside, Chrome says so and stays, doing nothing. */
export const policySign = /disallowed by the system admin/;

const signs: [RegExp, (match: RegExpExecArray) => Reason][] = [
  [
    /error while loading shared libraries: ([^\s:]+): cannot open/,
    ([, library = '']) => ({ why: 'library', library }),
  ],
  [/version `GLIBC\w*_[\d.]+' not found|Error relocating /, () => ({ why: 'system' })],
  // The second and third are the SUID helper's: there, but not owned by root, or kept from its work.
  [
    /No usable sandbox|SUID sandbox helper binary|Failed to move to new namespace/,
    () => ({ why: 'sandbox' }),
  ],
  [policySign, () => ({ why: 'policy' })],
  [/requires the chromium snap|cannot create user data directory/, () => ({ why: 'snap' })],
];

/** The line that tells most: the last error, else the last line; without Chromium's time stamp. */
function lastWords(words: string): string {
  const lines = words.split(/\r?\n/).filter((line) => line.trim() !== '');
  const line = lines.findLast((each) => /ERROR|FATAL/.test(each)) ?? lines.at(-1) ?? '';
  return line
    .replace(/^\[[^\]]*\]\s*/, '')
    .slice(0, 200)
    .replace(/[\s.]+$/, '');
}
