import type { Heading, Html, Image, Node, Parents, PhrasingContent } from 'mdast';
import { attachmentLabel } from '../brief/attachment.ts';
import type { Brief } from '../brief/brief.ts';
import { type Block, type Marker, makeBlock, type Role, type Traits } from './block.ts';
import { type Comment, htmlComments } from './comments.ts';
import { readProse } from './prose.ts';

/** The prose of a manuscript's text, block by block, and its comments. */
export function readBlocks(source: string, brief: Brief): { blocks: Block[]; comments: Comment[] } {
  const walk: Walk = {
    source,
    blocks: [],
    comments: [],
    roles: rolesIn(brief),
    section: 0,
    attached: false,
  };
  readChildren(walk, brief.tree, undefined);
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
  for (const { column, note = [], title, source } of brief.articles) {
    give('title', title);
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
        readHtmlCells(walk, node);
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
    const isArticle = label === undefined && walk.roles.get(start) === 'title';
    walk.attached = label !== undefined || (walk.attached && !isArticle);
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
  for (const child of children) if (child.type === 'image') readCaption(walk, child);
}

/** The title of a picture is printed below it: `![会场](会场.jpg "图1 座谈会会场")`. */
function readCaption(walk: Walk, { title, position }: Image): void {
  const from = position?.start.offset ?? 0;
  const to = position?.end.offset ?? from;
  const typed = title ? pictureTitle.exec(walk.source.slice(from, to)) : null;
  if (typed === null) return;
  const [before, after] = [typed[1]?.length ?? 0, typed[3]?.length ?? 0];
  pushBlock(walk, traitsOf(walk, 'cell'), [], from + typed.index + before, to - after);
}

const pictureTitle = /(\]\(\s*(?:<[^>\n]*>|\S+)\s+(["']))(?:\\.|(?!\2)[^\\])*(\2\s*\))$/s;

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

/** The cells of a table that is typed as HTML, as Word and web pages give it. */
function readHtmlCells(walk: Walk, { position }: Html): void {
  const offset = position?.start.offset ?? 0;
  const raw = walk.source.slice(offset, position?.end.offset ?? offset);
  for (const { index, 1: opening = '', 2: inner = '' } of raw.matchAll(htmlCells)) {
    if (inner.trim() === '') continue;
    const start = offset + index + opening.length;
    pushBlock(walk, traitsOf(walk, 'cell'), tagsIn(inner, start), start, start + inner.length);
  }
}

const htmlCells = /(<t[dh]\b[^>]*>\s*)((?:(?!<\/?t[dhr]\b)[\s\S])*)/gi;

/** Tags and comments as nodes, so that what stands between them reads as text. */
function tagsIn(html: string, offset: number): Html[] {
  return Array.from(html.matchAll(/<!--[\s\S]*?-->|<[^>]*>/g), ({ index, 0: value }) => {
    const start = offset + index;
    return { type: 'html', value, position: placed(start, start + value.length) };
  });
}

/** Only the offsets are read. */
function placed(start: number, end: number): Html['position'] {
  const at = { line: 1, column: 1 };
  return { start: { ...at, offset: start }, end: { ...at, offset: end } };
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
  walk.comments.push(...htmlComments(raw, start));
}
