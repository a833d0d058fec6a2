import type { Draft } from '../../build/write.ts';
import type { Role } from '../../fonts/roles.ts';
import { inPool } from '../../many/in-pool.ts';
import { readPlain } from '../../workspace/plain-file.ts';
import type { Archive } from '../arrange.ts';
import { charactersOf } from '../characters.ts';
import type { SiteOptions } from '../options.ts';
import { linkTo } from '../places.ts';
import { bars } from './bars.ts';
import { type BulletinParts, takeApart } from './take-apart.ts';
import { usageOf } from './usage.ts';
import { barRole, openWardrobe, type Wardrobe } from './wardrobe.ts';

/**
 * The HTML bulletins for the site: as `build` made them, but with style and faces shared and with the
 * way to their neighbours and the index.
 */
export async function bindBulletins(archive: Archive, options: SiteOptions): Promise<Draft[]> {
  const pages = archive.entries.flatMap((entry) => {
    const output = entry.outputs.find(({ format }) => format === 'html');
    return output === undefined ? [] : [{ ...output, ways: bars(entry, output.path, archive) }];
  });
  if (pages.length === 0) return [];
  const usage = new Map<Role, Set<string>>([
    [barRole, charactersOf(pages.flatMap(({ ways }) => ways))],
  ]);
  const styles = new Map<string, string>();
  const sheets = await inPool(pages, readAtOnce, async ({ path, file, ways }): Promise<Sheet> => {
    const { faces, ...parts } = takeApart(await readPlain(file), file);
    merge(usage, usageOf({ ...parts, faces }));
    return { path, ways, parts: { ...parts, css: shared(styles, parts.css) } };
  });
  const wardrobe = await openWardrobe(usage, options);
  const drafts = sheets.map((sheet) => bind(sheet, wardrobe));
  return [...wardrobe.drafts(), ...drafts];
}

/** Enough to keep the disk busy; each takes some 3 MB. */
const readAtOnce = 4;

/** Nearly all bulletins have one style; a copy for each takes more room than what they say. */
function shared(styles: Map<string, string>, css: string): string {
  const known = styles.get(css) ?? css;
  styles.set(known, known);
  return known;
}

/** A bulletin without its faces and style, so that it takes some 10 KB, and with the ways out of it, above and below. */
interface Sheet {
  path: string;
  parts: Omit<BulletinParts, 'faces'>;
  ways: [string, string];
}

function merge(usage: Map<Role, Set<string>>, more: ReadonlyMap<Role, ReadonlySet<string>>): void {
  for (const [role, characters] of more) {
    const known = usage.get(role) ?? new Set();
    usage.set(role, known);
    for (const character of characters) known.add(character);
  }
}

function bind({ path, parts, ways: [above, below] }: Sheet, wardrobe: Wardrobe): Draft {
  const { root, head, main } = parts;
  const tags = head.map((tag) => (tag.includes('Content-Security-Policy') ? policy : tag));
  const style = `<link rel="stylesheet" href="${linkTo(wardrobe.styleOf(parts), path)}">`;
  const data = [
    Buffer.from(`<!doctype html><html${root}><head>${tags.join('')}${style}</head><body>${above}`),
    Buffer.from(main, 'latin1'),
    Buffer.from(`${below}</body></html>`),
  ];
  return { path, data: Buffer.concat(data) };
}

/** As in `page.ts`, for style and faces from the site's own files. */
const policy =
  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'\">";
