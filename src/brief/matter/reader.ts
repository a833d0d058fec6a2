import type { VFile } from 'vfile';
import { type Problem, report } from '../../finding/finding.ts';
import type { FieldPlaces } from '../brief.ts';
import type { Entry } from './entries.ts';
import type { FieldSet } from './field-set.ts';
import { keyDuplicate } from './key-problems.ts';
import type { Key } from './keys.ts';
import type { Locate, Span } from './lines.ts';
import type { Value } from './yaml-value.ts';

/** Front matter is a manuscript’s own; a workspace’s configuration gives defaults, and folders besides. */
export type Scope = 'issue' | 'workspace';

/** One reading of a source: what it has stated so far, and where to say what is wrong with it. */
export interface Reader {
  file: VFile;
  locate: Locate;
  scope: Scope;
  set: FieldSet;
  /** Keys that were probably meant, so that nobody is told they are missing as well. */
  suspects: FieldPlaces;
  /** Every entry read, those below a key too. */
  entries: Entry[];
}

export function say({ file, locate }: Reader, problem: Problem, span: Span): void {
  report(file, problem, locate(span));
}

/** Notes a key at its place; false, and said, where it stands there already. */
export function claim(reader: Reader, key: Key, name: string, written: Span): boolean {
  const { set, locate } = reader;
  const first = set.keys[name];
  if (first !== undefined) {
    say(reader, keyDuplicate(key, written.text, first.start.line), written);
    return false;
  }
  set.keys[name] = locate(written);
  set.places[name] = set.keys[name];
  return true;
}

/** Notes what stands after a claimed key. */
export function state({ set, locate }: Reader, name: string, value: Value): void {
  if (value.kind === 'blank') set.blank.add(name);
  else set.places[name] = locate(value.span);
}
