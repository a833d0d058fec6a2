import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Folders } from '../brief/fields.ts';
import { folderUnreadable, nameUndecodable, workspaceWithin } from './problems.ts';
import { codeOf } from './system-error.ts';

/** Its presence makes a folder a workspace; it may be empty. */
export const configurationName = 'brief.config.yaml';

/**
 * Every manuscript below the folder of manuscripts, or below another of the workspace, as absolute paths in the
 * order of their code points; none where there is no such folder. Left out: README.md, which is a note on a folder;
 * names that start with a dot or `~` (hidden and temporary files); symbolic links; the workspace’s other folders;
 * what npm has installed, for manuscripts may lie at the root.
 * @throws Failure `usage` when a folder cannot be read, or is a workspace of its own
 */
export async function listIssues(
  { root, folders }: { root: string; folders: Folders },
  below = folders.briefs,
): Promise<string[]> {
  const { fonts, templates, out } = folders;
  const others = new Set([fonts, templates, out].filter((folder) => folder !== below));
  return inOrder(await manuscriptsBelow(below, root, others), below);
}

/**
 * The same of a folder of no workspace, in itself: below it may lie anything.
 * @throws Failure `usage` when it cannot be read
 */
export async function listManuscripts(folder: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  const paths = entries.filter(isManuscript).map(({ name }) => join(folder, name));
  return inOrder(paths, folder);
}

async function manuscriptsBelow(
  folder: string,
  root: string,
  others: ReadonlySet<string>,
): Promise<string[]> {
  const entries = await entriesOf(folder);
  // Its manuscripts would be taken to have gone.
  const lost = entries.find(
    (entry) => entry.isDirectory() && !isHidden(entry) && entry.name.includes('\ufffd'),
  );
  if (lost !== undefined) throw nameUndecodable(join(folder, lost.name));
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (isManuscript(entry)) return [path];
      const isOurs = entry.isDirectory() && !isForeign(entry) && !others.has(path);
      return isOurs ? manuscriptsBelow(path, root, others) : [];
    }),
  );
  const manuscripts = found.flat();
  // Here they would be set by this configuration, and named one by one by their own: under another name.
  const isOther = folder !== root && entries.some(({ name }) => name === configurationName);
  if (isOther && manuscripts.length > 0) throw workspaceWithin(folder, root);
  return manuscripts;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw folderUnreadable(folder, error);
  }
}

function isManuscript(entry: Dirent): boolean {
  const { name } = entry;
  return entry.isFile() && !isHidden(entry) && /\.md$/i.test(name) && !/^readme\.md$/i.test(name);
}

function isForeign(entry: Dirent): boolean {
  return isHidden(entry) || entry.name === 'node_modules';
}

function isHidden({ name }: Dirent): boolean {
  return /^[.~]/.test(name);
}

function inOrder(paths: string[], folder: string): string[] {
  const keyed = paths.map((path) => ({ path, key: sortKey(relative(folder, path)) }));
  return keyed.sort((one, other) => Buffer.compare(one.key, other.key)).map(({ path }) => path);
}

/** Bytes of UTF-8 are in the order of the code points, which JavaScript’s own comparison is not. */
function sortKey(path: string): Buffer {
  return Buffer.from(path.replaceAll(sep, '/'));
}
