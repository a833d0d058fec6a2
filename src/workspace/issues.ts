import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Folders } from '../brief/fields.ts';
import { folderUnreadable } from './problems.ts';
import { codeOf } from './system-error.ts';

/**
 * Every manuscript below the folder of manuscripts, as absolute paths in the order of their code points;
 * none where there is no such folder. Left out: README.md, which is a note on a folder; names that start
 * with a dot or `~` (hidden and temporary files); symbolic links; the workspace’s other folders.
 * @throws Failure `usage` when a folder cannot be read
 */
export async function listIssues({ folders }: { folders: Folders }): Promise<string[]> {
  const { briefs, fonts, templates, out } = folders;
  const others = new Set([fonts, templates, out].filter((folder) => folder !== briefs));
  const paths = await manuscriptsBelow(briefs, others);
  const keyed = paths.map((path) => ({ path, key: sortKey(relative(briefs, path)) }));
  return keyed.sort((one, other) => Buffer.compare(one.key, other.key)).map(({ path }) => path);
}

async function manuscriptsBelow(folder: string, others: ReadonlySet<string>): Promise<string[]> {
  const entries = await entriesOf(folder);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (/^[.~]/.test(entry.name) || others.has(path)) return [];
      if (entry.isDirectory()) return manuscriptsBelow(path, others);
      return entry.isFile() && isManuscript(entry.name) ? [path] : [];
    }),
  );
  return found.flat();
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw folderUnreadable(folder, error);
  }
}

function isManuscript(name: string): boolean {
  return /\.md$/i.test(name) && !/^readme\.md$/i.test(name);
}

/** Bytes of UTF-8 are in the order of the code points, which JavaScript’s own comparison is not. */
function sortKey(path: string): Buffer {
  return Buffer.from(path.replaceAll(sep, '/'));
}
