import { extname, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { decode } from '../brief/decode.ts';
import { splitFrontMatter } from '../brief/front-matter.ts';
import { emptyFields, readFields, requireFields, withDefaults } from '../brief/read-fields.ts';
import { showPath } from '../build/plan.ts';
import { manuscriptUnreadable } from '../build/problems.ts';
import { hasErrors, report } from '../finding/finding.ts';
import { type LedgerIssue, numbersOf } from '../ledger/issue.ts';
import { filesAtOnce, inPool } from '../many/in-pool.ts';
import { readPlainSync } from '../workspace/plain-file.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A manuscript of the archive with its front matter read. */
export interface Manuscript {
  /** Absolute. */
  path: string;
  /** As shown to people. */
  source: string;
  /** Below the folder of manuscripts, with `/` and without extension. */
  name: string;
  /** Its text, and what the archive finds in it; not what its front matter has wrong. */
  file: VFile;
  /** What reading its front matter found. */
  readings: VFileMessage[];
  ledger: LedgerIssue;
  /** 密级 as stated. */
  secrecy: string | undefined;
}

/** Reads the front matter of manuscripts of a workspace; their text is left alone. */
export function readManuscripts(
  workspace: Workspace,
  paths: readonly string[],
  { cwd, signal }: { cwd: string; signal?: AbortSignal },
): Promise<Manuscript[]> {
  return inPool(paths, filesAtOnce, (path) => readManuscript(path, workspace, cwd), {
    signal,
  });
}

async function readManuscript(
  path: string,
  { folders, office }: Workspace,
  cwd: string,
): Promise<Manuscript> {
  const source = showPath(path, cwd);
  const read = new VFile({ path: source });
  const isRead = load(read, path);
  const file = new VFile({ path: source, value: String(read) });
  const matter = isRead ? splitFrontMatter(read, office).matter : undefined;
  const own = matter === undefined ? emptyFields() : readFields(read, matter, 'issue');
  const set = withDefaults(own, office);
  if (matter !== undefined) {
    requireFields(read, set, { line: Math.max(1, matter.line - 1), column: 1 });
  }
  return {
    path,
    source,
    name: nameOf(path, folders.briefs),
    file,
    readings: read.messages,
    ledger: { source, file, places: set.places, ...numbersOf(set.fields) },
    secrecy: set.fields.secrecy,
  };
}

/**
 * At once: of thousands of small files the promises would take longer than the reading.
 * @returns whether there is a text; where there is none, nothing is to be said of it but why
 */
function load(file: VFile, path: string): boolean {
  try {
    const { text, problem } = decode(readPlainSync(path));
    file.value = text;
    if (problem !== undefined) report(file, problem);
    return text !== '' || !hasErrors(file);
  } catch (error) {
    file.value = '';
    report(file, manuscriptUnreadable(path, error));
    return false;
  }
}

function nameOf(path: string, briefs: string): string {
  const inside = relative(briefs, path);
  return inside.slice(0, inside.length - extname(inside).length).replaceAll(sep, '/');
}
