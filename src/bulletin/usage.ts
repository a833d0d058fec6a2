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
  const usage = new Map<Role, Set<string>>();
  const places = new Map<string, Text>();
  const count = (text: Text, role: Role): void => {
    const characters = usage.get(role) ?? new Set();
    usage.set(role, characters);
    for (const character of text.value) {
      if (/\s/.test(character) && character !== ' ' && character !== '\u3000') continue;
      characters.add(character);
      const key = `${role} ${character}`;
      if (!places.has(key) && text.position !== undefined) places.set(key, text);
    }
  };
  walk(tree, base, roles, count);
  return {
    usage,
    placeOf: (file, role, character) =>
      pointTo(character, places.get(`${role} ${character}`)?.position, String(file)),
  };
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

function roleOf(element: Element, roles: ReadonlyMap<string, Role>): Role | undefined {
  const { className } = element.properties;
  const names = Array.isArray(className) ? className.map(String) : [];
  return [...names, element.tagName]
    .map((name) => roles.get(name))
    .find((role) => role !== undefined);
}
