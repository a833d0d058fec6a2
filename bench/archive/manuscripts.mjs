import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The texts of all issues of a workspace. */
export async function readManuscripts(workspace) {
  const folder = join(workspace, 'briefs');
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.md'));
  return Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
}

/** How many of them have every word: what a search should find. */
export function countIn(texts, asked) {
  const terms = asked.split(' ');
  return texts.filter((text) => terms.every((term) => text.includes(term))).length;
}
