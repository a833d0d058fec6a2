import type { Candidate } from './candidate.ts';
import { cutForPress, type FaceCut, type PressCut, pdfName } from './cut.ts';
import type { OpenFace } from './open-face.ts';
import type { FontProgram } from './program.ts';
import { type Role, roles, type Usage } from './roles.ts';
import {
  type Chain,
  guarded,
  type Loan,
  type MetricsReader,
  type Share,
  shareOut,
} from './share.ts';
import type { Typeface } from './typeface.ts';

/** The faces of one bulletin, cut and ready for its `@font-face` rules. */
export interface Dressing {
  subsets: Subset[];
  /** The CSS `font-family` list of each role used: `"brief-fangsong","brief-fallback-1"`. */
  families: ReadonlyMap<Role, string>;
  uses: { role: Role; family: string; substitute: boolean }[];
  /** Characters that no face holds, by role and code point. */
  missing: { role: Role; character: string }[];
  /** Characters set in another face because the role's lacks them; quotation marks widened are not among them. */
  fallbacks: Loan[];
}

export interface Subset {
  /** What CSS calls it: `brief-fangsong`, `brief-fallback-1`. */
  cssFamily: string;
  /** The role it plays; none for a face that only lends characters. */
  role: Role | undefined;
  family: string;
  /** The name a PDF shows it by, behind its six letters and plus sign. */
  postScript: string;
  mime: 'font/woff';
  data: Uint8Array;
  /** The same for the PDF. */
  program: FontProgram;
  /** What they can set. */
  characters: ReadonlySet<string>;
  /** The face it was cut from, whole. */
  face: WholeFace;
}

/** A face that other characters can be cut from: what many bulletins are printed with. */
export interface WholeFace {
  /** Told apart by it from any other face of the machine. */
  key: string;
  /** The number of the glyph that draws a character; 0 for none. */
  glyphOf(character: string): number;
  /** These characters for the press (see `cutForPress`). Throws Failure for a damaged face. */
  cut(name: string, characters: ReadonlySet<string>, isHollow: boolean): Promise<PressCut>;
}

/** Reads what dressing needs of a face. */
export interface Reader extends MetricsReader {
  open(typeface: Typeface): Promise<OpenFace>;
  /** Throws on a damaged face. */
  cut(typeface: Typeface, characters: ReadonlySet<string>): Promise<FaceCut>;
}

/** Shares the characters used out among the faces and cuts each face once. Throws Failure for a damaged face. */
export async function dress(
  usage: Usage,
  chains: ReadonlyMap<Role, Chain>,
  reader: Reader,
): Promise<Dressing> {
  const shares: Share[] = [];
  for (const role of roles) {
    const [characters, chain] = [usage.get(role), chains.get(role)];
    if (characters && chain) shares.push(await shareOut(role, characters, chain, reader));
  }
  const own = shares.map(orderOf);
  const loans = lend(shares, own);
  const orders = new Set([...own, ...loans.values()]);
  return {
    subsets: await Promise.all([...orders].map((order) => fill(order, reader))),
    families: new Map(shares.map((share) => [share.role, familiesOf(share, loans)])),
    uses: shares.map(({ role, chain }) => useOf(role, chain.face)),
    missing: shares.flatMap(({ role, missing }) =>
      missing.map((character) => ({ role, character })),
    ),
    fallbacks: shares.flatMap((share) => share.loans),
  };
}

/** How a face plays a role; one that belongs to another role stands in too. */
export function useOf(role: Role, face: Candidate): Dressing['uses'][number] {
  const substitute = face.substitute || face.role !== role;
  return { role, family: face.typeface.names.human, substitute };
}

/** A subset to be cut. */
interface Order extends Pick<Subset, 'cssFamily' | 'role'> {
  face: Candidate;
  characters: Set<string>;
}

function orderOf({ role, chain, own }: Share): Order {
  return { cssFamily: `brief-${role}`, role, face: chain.face, characters: new Set(own) };
}

/**
 * What each lending face is asked for by all roles, in the order it is first asked. A face that plays
 * a role itself lends from that role's subset, so that no face is embedded twice.
 */
function lend(shares: readonly Share[], own: readonly Order[]): Map<Candidate, Order> {
  const orders = new Map<Candidate, Order>();
  let lenders = 0;
  for (const { chain, lent } of shares) {
    for (const face of chain.others) {
      const wanted = lent.get(face);
      if (wanted === undefined) continue;
      const order =
        orders.get(face) ?? own.find((each) => each.face === face) ?? newLender(face, ++lenders);
      for (const character of wanted) order.characters.add(character);
      orders.set(face, order);
    }
  }
  return orders;
}

function newLender(face: Candidate, number: number): Order {
  return { cssFamily: `brief-fallback-${number}`, role: undefined, face, characters: new Set() };
}

/** Fonts are asked in the order of the list, so lenders stand as they do in the role's chain. */
function familiesOf({ role, chain, lent }: Share, orders: ReadonlyMap<Candidate, Order>): string {
  const lenders = chain.others.filter((face) => lent.has(face));
  const names = [`brief-${role}`, ...lenders.map((face) => orders.get(face)?.cssFamily)];
  return names.map((name) => `"${name}"`).join(',');
}

async function fill({ cssFamily, role, face, characters }: Order, reader: Reader): Promise<Subset> {
  const { typeface } = face;
  const { woff, program } = await guarded(typeface, () => reader.cut(typeface, characters));
  const [family, postScript] = [typeface.names.human, pdfName(typeface)];
  const names = { cssFamily, role, family, postScript };
  const whole = wholeOf(typeface, reader);
  return { ...names, mime: 'font/woff', data: woff, program, characters, face: whole };
}

function wholeOf(typeface: Typeface, reader: Reader): WholeFace {
  return {
    key: `${typeface.path}#${typeface.index}`,
    glyphOf: (character) => typeface.glyphOf(character.codePointAt(0) ?? 0),
    cut: (name, characters, isHollow) =>
      guarded(typeface, async () =>
        cutForPress(name, await reader.open(typeface), characters, isHollow),
      ),
  };
}
