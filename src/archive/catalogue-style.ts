import type { Draft } from '../build/write.ts';
import type { Shelf } from '../fonts/shelf.ts';
import { charactersOf } from '../site/characters.ts';
import { asset, ownText, shareFaces, spareRules } from '../site/style.ts';

/**
 * The style of the catalogues as pages: in the reader's faces, with 宋体 for machines that have none for
 * Chinese. `path` is that of the style sheet.
 */
export async function dressCatalogues(
  pages: readonly string[],
  dress: Shelf['dress'],
): Promise<{ path: string; drafts: Draft[] }> {
  const { subsets, families } = await dress(new Map([['songti', charactersOf(pages)]]));
  const { rules, drafts } = shareFaces(subsets, 'catalogue');
  const spare = spareRules(families.get('songti'), drafts);
  const own = await ownText('catalogue.css');
  const sheet = asset('catalogue', 'css', [...rules, ...spare, own].join('\n'));
  return { path: sheet.path, drafts: [...drafts, sheet] };
}
