import type { Bilingual } from './finding.ts';

/** Exit code for each kind of broken set-up. Problems in a manuscript are findings, not failures. */
export const exitCodes = {
  usage: 2,
  browser: 3,
  write: 4,
  internal: 70,
} as const;

/** A broken set-up: usage, configuration, browser or disk. The only error class brief throws. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: keyof typeof exitCodes;
  readonly text: Bilingual;

  constructor(code: keyof typeof exitCodes, text: Bilingual, options?: ErrorOptions) {
    super(text.en, options);
    this.code = code;
    this.text = text;
  }
}
