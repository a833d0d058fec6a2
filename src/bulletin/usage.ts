import type { Element, Nodes, Root, Text } from 'hast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Place } from '../finding/finding.ts';
import type { Role, Usage } from '../fonts/roles.ts';

export interface Census {
  usage: Usage;
  /** Where a character that a role sets stands in the manuscript, if it stands there. */
  placeOf(file: VFile, role: Role, character: string): Place | undefined;
}

/** Counts which characters each role has to set. Text is in the role of its nearest named ancestor. */
export function takeCensus(tree: Root, roles: ReadonlyMap<string, Role>, base: Role): Census {
  const counts = new Map<Role, Count>();
  walk(tree, base, roles, (text, role) => {
    const own = counts.get(role) ?? { characters: new Set(), places: new Map() };
    counts.set(role, own);
    count(text, own);
  });
  return {
    usage: new Map(Array.from(counts, ([role, { characters }]) => [role, characters])),
    placeOf: (file, role, character) => {
      const text = counts.get(role)?.places.get(character.codePointAt(0) ?? 0);
      return pointTo(character, text?.position, String(file));
    },
  };
}

/** What one role has to set. */
interface Count {
  characters: Set<string>;
  /** By code point, the first text with a place that holds it. */
  places: Map<number, Text>;
}

/** Code points, not characters: a text has each one many times over, and numbers need no memory. */
function count(text: Text, { characters, places }: Count): void {
  const { value, position } = text;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (places.has(code)) continue;
    const character = String.fromCodePoint(code);
    if (isBlank(character)) continue;
    characters.add(character);
    if (position !== undefined) places.set(code, text);
  }
}

/** Blanks that need no glyph; the breaks of line and page of Word are controls, which print as boxes. */
function isBlank(character: string): boolean {
  return /[^\S \u3000\v\f]/.test(character);
}

/** The character itself within the text that holds it: what is set may be shorter than what was typed. */
function pointTo(
  character: string,
  position: Position | undefined,
  source: string,
): Place | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return position;
  const found = source.slice(start.offset, end.offset).indexOf(character);
  if (found === -1) return position;
  const offset = start.offset + found;
  const point = toPoint(source, offset);
  return {
    start: point,
    end: { ...point, column: point.column + character.length, offset: offset + character.length },
  };
}

function toPoint(source: string, offset: number): { line: number; column: number; offset: number } {
  const lines = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset };
}

function walk(
  node: Nodes,
  role: Role,
  roles: ReadonlyMap<string, Role>,
  count: (text: Text, role: Role) => void,
): void {
  if (node.type === 'text') count(node, role);
  if (!('children' in node)) return;
  const own = node.type === 'element' ? (roleOf(node, roles) ?? role) : role;
  for (const child of node.children) walk(child, own, roles, count);
}

/** Of several parts that one element is, the last in the table counts, as in CSS: so their rules stand (`page.ts`). */
function roleOf(
  { properties, tagName }: Element,
  roles: ReadonlyMap<string, Role>,
): Role | undefined {
  const { className } = properties;
  const parts = [...(Array.isArray(className) ? className.map(String) : []), tagName];
  let role: Role | undefined;
  for (const [part, given] of roles) if (parts.includes(part)) role = given;
  return role;
}
