import { basename, dirname, join, relative, sep } from 'node:path';
import type { Folders } from '../brief/fields.ts';
import { type Entry, entriesIn } from './entries.ts';
import { isWithin } from './path-policy.ts';
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
  const found = await filesBelow(below, others, (entries) =>
    entries.filter((entry) => isManuscript(entry) || entry.name === configurationName),
  );
  const [configurations, manuscripts] = partition(found);
  // Here they would be set by this configuration, and named one by one by their own: under another name.
  const inner = configurations
    .map((path) => dirname(path))
    .find((folder) => folder !== root && manuscripts.some((path) => isWithin(folder, path)));
  if (inner !== undefined) throw workspaceWithin(inner, root);
  return inOrder(manuscripts, below);
}

function partition(paths: readonly string[]): [configurations: string[], manuscripts: string[]] {
  const isConfiguration = (path: string) => basename(path) === configurationName;
  return [paths.filter(isConfiguration), paths.filter((path) => !isConfiguration(path))];
}

/**
 * What lies among the manuscripts and seems to be one in another form, as `10.txt` or `11.docx` without an `11.md`
 * beside it; in the same order.
 * @throws Failure `usage` when a folder cannot be read
 */
export async function listUnread({ folders }: { folders: Folders }): Promise<string[]> {
  const { briefs, fonts, templates, out } = folders;
  return inOrder(await filesBelow(briefs, new Set([fonts, templates, out]), unreadOf), briefs);
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

async function filesBelow(
  folder: string,
  others: ReadonlySet<string>,
  pick: (entries: Entry[]) => Entry[],
): Promise<string[]> {
  const entries = await entriesOf(folder);
  // Its manuscripts would be taken to have gone.
  const lost = entries.find(
    (entry) => entry.isDirectory() && !isHidden(entry) && entry.name.includes('\ufffd'),
  );
  if (lost !== undefined) throw nameUndecodable(join(folder, lost.name));
  const here = pick(entries).map(({ name }) => join(folder, name));
  const below = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      const isOurs = entry.isDirectory() && !isForeign(entry) && !others.has(path);
      return isOurs ? filesBelow(path, others, pick) : [];
    }),
  );
  return [...here, ...below.flat()];
}

async function entriesOf(folder: string): Promise<Entry[]> {
  try {
    return await entriesIn(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw folderUnreadable(folder, error);
  }
}

function isManuscript(entry: Entry): boolean {
  const { name } = entry;
  return entry.isFile() && !isHidden(entry) && /\.md$/i.test(name) && !/^readme\.md$/i.test(name);
}

/** An original may lie beside the manuscript that was made of it. */
function unreadOf(entries: Entry[]): Entry[] {
  const read = new Set(entries.filter(isManuscript).map(({ name }) => stemOf(name)));
  return entries.filter(
    (entry) =>
      entry.isFile() &&
      !isHidden(entry) &&
      /^(?!readme\.).*\.(?:markdown|txt|docx?|wps|rtf)$/i.test(entry.name) &&
      !read.has(stemOf(entry.name)),
  );
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function isForeign(entry: Entry): boolean {
  return isHidden(entry) || entry.name === 'node_modules';
}

function isHidden({ name }: Entry): boolean {
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
