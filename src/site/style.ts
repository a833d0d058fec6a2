import { readFile } from 'node:fs/promises';
import type { Draft } from '../build/write.ts';
import type { Usage } from '../fonts/roles.ts';
import { ownFile } from '../own-files.ts';
import { charactersOf } from './characters.ts';
import { places } from './places.ts';
import type { SiteOptions } from './site.ts';

/**
 * The style of the index pages: the name in the face of the bulletins' own, the rest in the reader's
 * face, with 宋体 for machines that have none for Chinese. `path` is that of the style sheet.
 */
export async function dressSite(
  { title, dress }: SiteOptions,
  words: readonly Draft['data'][],
): Promise<{ path: string; drafts: Draft[] }> {
  const usage: Usage = new Map([
    ['xiaobiaosong', new Set(title)],
    ['songti', charactersOf(words.map(String))],
  ]);
  const { subsets, families } = await dress(usage);
  const { rules, drafts } = shareFaces(subsets, 'index');
  const [masthead, text] = [families.get('xiaobiaosong'), families.get('songti')];
  const names = `:root{--masthead:${masthead ?? 'serif'};--spare:${text ?? 'serif'}}`;
  const sheet = asset('index', 'css', [...rules, names, await ownText('index.css')].join('\n'));
  return { path: sheet.path, drafts: [...drafts, sheet] };
}

/** Faces as files beside the style sheets, and the rules that name them. */
export function shareFaces(
  subsets: readonly { cssFamily: string; data: Uint8Array }[],
  prefix: string,
): { rules: string[]; drafts: Draft[] } {
  const drafts = subsets.map(({ cssFamily, data }) =>
    asset(`${prefix}-${cssFamily.replace(/^brief-/, '')}`, 'woff', data),
  );
  const rules = drafts.map(({ path }, index) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    // Text is to be read at once, in the reader's own face while this one is on its way.
    return `@font-face{font-family:"${subsets[index]?.cssFamily}";src:url(${file});font-display:swap}`;
  });
  return { rules, drafts };
}

/** A file named by its content. */
export function asset(name: string, extension: string, data: Uint8Array | string): Draft {
  return { path: places.asset(name, extension, data), data };
}

/** A style sheet or script that comes with brief. */
export function ownText(name: string): Promise<string> {
  return readFile(ownFile(`templates/site/${name}`), 'utf8');
}
