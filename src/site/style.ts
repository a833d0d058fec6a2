import { readFile } from 'node:fs/promises';
import type { Draft } from '../build/write.ts';
import type { Usage } from '../fonts/roles.ts';
import { ownFile } from '../own-files.ts';
import { charactersOf } from './characters.ts';
import type { SiteOptions } from './options.ts';
import { places } from './places.ts';

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
    ['songti', charactersOf(textsOf(words))],
  ]);
  const { subsets, families } = await dress(usage);
  const { rules, drafts } = shareFaces(subsets, 'index');
  const masthead = `:root{--masthead:${families.get('xiaobiaosong') ?? 'serif'}}`;
  const spare = spareRules(families.get('songti'), drafts);
  const own = await ownText('index.css');
  const sheet = asset('index', 'css', [...rules, masthead, ...spare, own].join('\n'));
  return { path: sheet.path, drafts: [...drafts, sheet] };
}

/** One at a time: the text of all issues is among them. */
function* textsOf(words: readonly Draft['data'][]): Generator<string> {
  for (const each of words) yield typeof each === 'string' ? each : Buffer.from(each).toString();
}

/** Faces as files beside the style sheets, and the rules that name them. */
export function shareFaces(
  subsets: readonly { cssFamily: string; data: Uint8Array }[],
  prefix: string,
): { rules: string[]; drafts: Draft[] } {
  const drafts = subsets.map(({ cssFamily, data }) =>
    asset(`${prefix}-${cssFamily.replace(/^brief-/, '')}`, 'woff', data),
  );
  const rules = drafts.map(
    (draft, index) =>
      // Text is to be read at once, in the reader's own face while this one is on its way.
      `@font-face{font-family:"${subsets[index]?.cssFamily}";src:${besides(draft)};font-display:swap}`,
  );
  return { rules, drafts };
}

/**
 * The faces after the reader's own, and `brief-late`, which has to stand before them all: Chromium sets text
 * anew for a face that has come late only where the first one of the list comes from the page, and without
 * a face for Chinese headings stayed blank. It is asked for by no character, so that it is never loaded.
 */
export function spareRules(families: string | undefined, faces: readonly Draft[]): string[] {
  const late = faces.slice(0, 1).map(besides);
  return [
    ...late.map((src) => `@font-face{font-family:"brief-late";src:${src};unicode-range:U+10FFFF}`),
    `:root{--spare:${families ?? 'serif'}}`,
  ];
}

/** A file as a style sheet in the same folder calls it. */
function besides({ path }: Draft): string {
  return `url(${path.slice(path.lastIndexOf('/') + 1)})`;
}

/** A file named by its content. */
export function asset(name: string, extension: string, data: Uint8Array | string): Draft {
  return { path: places.asset(name, extension, data), data };
}

/** A style sheet or script that comes with brief. */
export function ownText(name: string): Promise<string> {
  return readFile(ownFile(`templates/site/${name}`), 'utf8');
}
