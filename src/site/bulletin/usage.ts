import { type GlyphOf, readCmap } from '../../fonts/cmap.ts';
import { type Role, roles } from '../../fonts/roles.ts';
import { type BulletinParts, utf8 } from './take-apart.ts';
import { readWoffTable } from './woff-table.ts';

/**
 * Which characters each role sets in a finished bulletin: its faces, cut down to what it uses, say so,
 * and it need not be set again.
 */
export function usageOf({ faces, families, main }: BulletinParts): Map<Role, Set<string>> {
  const maps = new Map(faces.map(({ cssFamily, data }) => [cssFamily, glyphsOf(data)]));
  const characters = shownIn(utf8(main));
  const usage = new Map<Role, Set<string>>();
  for (const list of new Set(families.map((family) => family.list))) {
    const names = familyNames(list);
    const role = roleOf(names[0]);
    if (role === undefined) continue;
    const glyphs = names.flatMap((name) => maps.get(name) ?? []);
    const set = characters.filter((character) =>
      glyphs.some((glyphOf) => glyphOf(character.codePointAt(0) ?? 0) !== 0),
    );
    usage.set(role, new Set([...(usage.get(role) ?? []), ...set]));
  }
  return usage;
}

/** The role whose face a family is: `brief-fangsong` plays 仿宋. */
export function roleOf(family: string | undefined): Role | undefined {
  return roles.find((role) => family === `brief-${role}`);
}

/** The names in a `font-family` list as `page.ts` writes it. */
export function familyNames(list: string): string[] {
  return [...list.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
}

/** Every character that the HTML may show; some are of its tags, which no face was cut for. */
function shownIn(html: string): string[] {
  const referred = [...html.matchAll(/&#x([0-9a-f]+);/gi)].map(([, code = '']) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
  return [...new Set([...html, ...referred, ...folio])];
}

/** Page numbers are made by the style sheet. */
const folio = '— 0123456789';

function glyphsOf(woff: Buffer): GlyphOf[] {
  const table = readWoffTable(woff, 'cmap');
  const glyphOf = table && readCmap(table);
  return glyphOf === undefined ? [] : [glyphOf];
}
