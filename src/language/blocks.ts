import type { Heading, Html, Node, Parents, PhrasingContent, Root } from 'mdast';
import { attachmentLabel } from '../brief/attachment.ts';
import type { Brief } from '../brief/brief.ts';
import { type Block, type Marker, makeBlock, type Role, type Traits } from './block.ts';
import type { Comment } from './checked-text.ts';
import { readProse } from './prose.ts';

/** The prose of a manuscript's text, block by block, and its comments. */
export function readBlocks(
  source: string,
  tree: Root,
  brief: Brief,
): { blocks: Block[]; comments: Comment[] } {
  const walk: Walk = {
    source,
    blocks: [],
    comments: [],
    roles: rolesIn(brief),
    section: 0,
    attached: false,
  };
  readChildren(walk, tree, undefined);
  return { blocks: walk.blocks, comments: walk.comments };
}

interface Walk {
  source: string;
  blocks: Block[];
  comments: Comment[];
  /** The roles that the brief's structure has given, by offset. */
  roles: ReadonlyMap<number, Role>;
  section: number;
  attached: boolean;
}

function rolesIn(brief: Brief): Map<number, Role> {
  const roles = new Map<number, Role>();
  const give = (role: Role, node: { position?: Node['position'] } | undefined) => {
    const offset = node?.position?.start.offset;
    if (offset !== undefined) roles.set(offset, role);
  };
  for (const { column, note = [], source } of brief.articles) {
    give('column', column);
    for (const node of note) give('note', node);
    give('source', source);
  }
  return roles;
}

/** @param role what the blocks within are, where their parent says so */
function readChildren(walk: Walk, parent: Parents, role: Role | undefined): void {
  for (const node of parent.children) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const given = role ?? walk.roles.get(start);
    switch (node.type) {
      case 'heading':
        readHeading(walk, node, start, end);
        break;
      case 'paragraph':
        readParagraph(walk, node.children, start, end, given);
        readInlineComments(walk, node.children);
        break;
      case 'tableCell':
        readCell(walk, node.children, start, end);
        break;
      case 'html':
        readComments(walk, node);
        break;
      case 'footnoteDefinition':
        readChildren(walk, node, 'footnote');
        break;
      case 'listItem':
        readChildren(walk, node, given ?? 'item');
        break;
      default:
        if ('children' in node) readChildren(walk, node, given);
    }
  }
}

/** `#` opens an article, `## 附件` an attachment as well; what follows belongs to it. */
function readHeading(walk: Walk, node: Heading, start: number, end: number): void {
  const raw = walk.source.slice(start, end);
  const opening = /^#{1,6}(?:[ \t]+|$)/.exec(raw)?.[0] ?? '';
  const closing = (opening === '' ? /\r?\n[^\n]*$/ : /(?:[ \t]+#+)?[ \t]*$/).exec(raw)?.[0] ?? '';
  const block = makeBlock(
    { ...traitsOf(walk, 'heading'), level: Math.min(node.depth - 1, 4) },
    readProse(walk.source, node.children, start + opening.length, end - closing.length),
    walk.source,
  );
  const label = node.depth <= 2 ? attachmentLabel(block.prose) : undefined;
  if (node.depth === 1 || label !== undefined) {
    walk.section += 1;
    walk.attached ||= label !== undefined;
    Object.assign(block, { ...traitsOf(walk, 'title'), level: 0 });
  }
  if (block.prose !== '') walk.blocks.push(block);
  readInlineComments(walk, node.children);
}

function readParagraph(
  walk: Walk,
  children: PhrasingContent[],
  start: number,
  end: number,
  role: Role | undefined,
): void {
  const marker = markerBefore(walk.source, start);
  const traits: Traits = traitsOf(walk, role ?? (marker === undefined ? 'paragraph' : 'item'));
  if (marker !== undefined) traits.marker = marker;
  pushBlock(walk, traits, children, start, end);
}

/** The cell’s node has its bars and blanks within it. */
function readCell(walk: Walk, children: PhrasingContent[], start: number, end: number): void {
  const raw = walk.source.slice(start, end);
  const before = /^\|?[ \t]*/.exec(raw)?.[0].length ?? 0;
  const after = /(?<!\\)\|$/.test(raw) ? 1 : 0;
  if (children.length > 0) {
    pushBlock(walk, traitsOf(walk, 'cell'), children, start + before, end - after);
    readInlineComments(walk, children);
  }
}

function pushBlock(
  walk: Walk,
  traits: Traits,
  children: PhrasingContent[],
  start: number,
  end: number,
): void {
  const content = walk.source.slice(start, end).trimEnd();
  const prose = readProse(walk.source, children, start, start + content.length);
  if (prose.text !== '') walk.blocks.push(makeBlock(traits, prose, walk.source));
}

function traitsOf({ section, attached }: Walk, role: Role): Traits {
  return { role, level: 0, section, attached };
}

/** `1.` on the same line before a paragraph, whether its list is still in the tree or not. */
function markerBefore(source: string, start: number): Marker | undefined {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const match = /(?:^|[\s>*+-])((\d{1,9})[.)])[ \t]+$/.exec(before);
  if (match === null) return undefined;
  const [whole, sign = '', digits] = match;
  const indent = match.index + whole.indexOf(sign);
  const from = lineStart + indent;
  return { number: Number(digits), indent, start: from, end: from + sign.length };
}

function readInlineComments(walk: Walk, nodes: readonly PhrasingContent[]): void {
  for (const node of nodes) {
    if (node.type === 'html') readComments(walk, node);
    else if ('children' in node) readInlineComments(walk, node.children);
  }
}

function readComments(walk: Walk, { position }: Html): void {
  const start = position?.start.offset ?? 0;
  const raw = walk.source.slice(start, position?.end.offset ?? start);
  for (const { index, 0: whole, 1: text = '' } of raw.matchAll(/<!--([\s\S]*?)-->/g)) {
    const from = start + index;
    walk.comments.push({ text: text.trim(), start: from, end: from + whole.length });
  }
}
