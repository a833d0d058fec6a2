import type { Nodes } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Brief, Line } from '../brief/brief.ts';
import { formatDate } from '../brief/date.ts';
import { numberLines } from '../bulletin/head.ts';

/** Part of a manuscript: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Text as it is printed, without blanks, and the part of the manuscript that says it. */
export interface Stretch extends Span {
  text: string;
  /** Of each unit of `text`; absent where the manuscript says it in other words (`52` for 第52期). */
  offsets?: number[];
}

/** What a manuscript gives to its pages: its text in the order it is printed, and the fields of its head. */
export interface Stretches {
  body: Stretch[];
  fields: Stretch[];
  pictures: Span[];
}

/** @param source the manuscript that `brief` was read from */
export function readStretches(brief: Brief, source: string): Stretches {
  const body: Stretch[] = [];
  const pictures: Stretches['pictures'] = [];
  for (const node of nodesOf(brief)) {
    visit(node, (inner) => {
      const span = spanOf(inner.position);
      if (span === undefined) return;
      if (inner.type === 'image') pictures.push(span);
      if ('value' in inner) body.push(...textsOf(inner, span, source));
    });
  }
  return { body, fields: fieldsOf(brief, source), pictures };
}

function nodesOf({ articles, attachments, footnotes }: Brief): Nodes[] {
  return [
    ...articles.flatMap(({ column, note = [], title, body, source }) => [
      ...lineNodes(column),
      ...note,
      ...(title ? [title] : []),
      ...body,
      ...lineNodes(source),
    ]),
    ...attachments.flatMap(({ title, body }) => [...(title ? [title] : []), ...body]),
    ...footnotes,
  ];
}

/** The children of a short line, which may have lost their places when its brackets were taken off. */
function lineNodes(line: Line | undefined): Nodes[] {
  if (line === undefined) return [];
  const { children, position } = line;
  return children.map((child) =>
    child.position === undefined && position ? { ...child, position } : child,
  );
}

/** What is printed of a node: of HTML, all that stands between its tags. */
function textsOf(node: { type: string; value: string }, span: Span, source: string): Stretch[] {
  if (node.type !== 'html') return [stretchOf(node.value, withNumber(span, source), source)];
  const pieces = source.slice(span.start, span.end).matchAll(/(?<=^|>)[^<>]+(?=<|$)/g);
  return Array.from(pieces, ({ 0: text, index }) => {
    const start = span.start + index;
    return stretchOf(text, { start, end: start + text.length }, source);
  });
}

/** Blanks count for nothing: those typed between Han and figures are not printed. */
function stretchOf(text: string, span: Span, source: string): Stretch {
  const shown = withoutBlanks(text);
  const said = withoutBlanks(source.slice(span.start, span.end));
  const at = said.text.indexOf(shown.text);
  if (at === -1) return { text: shown.text, ...span };
  const offsets = said.offsets.slice(at, at + shown.text.length).map((each) => each + span.start);
  return { text: shown.text, ...span, offsets };
}

/** With the number of an item, which the tree has moved into its text though it stands before it. */
function withNumber(span: Span, source: string): Span {
  const [number = ''] = /\d{1,9}[.)][ \t]*$/.exec(source.slice(0, span.start).slice(-16)) ?? [];
  return { start: span.start - number.length, end: span.end };
}

/** What shows of a text, and where in it each unit stands. */
export function withoutBlanks(text: string): { text: string; offsets: number[] } {
  const words = [...text.matchAll(/[^\s\p{Default_Ignorable_Code_Point}]+/gu)];
  return {
    text: words.map(([word]) => word).join(''),
    offsets: words.flatMap(({ 0: word, index }) =>
      Array.from({ length: word.length }, (_, unit) => index + unit),
    ),
  };
}

function fieldsOf({ fields, layout, places }: Brief, source: string): Stretch[] {
  const { date, distribution = {}, copies, ...rest } = fields;
  const said: [name: string, text: string][] = [
    ...numberLines(fields, layout.number).map((line): [string, string] => ['issue', line]),
    ...(date ? [['date', formatDate(date)] satisfies [string, string]] : []),
    ...(copies === undefined ? [] : [['copies', `（共印${copies}份）`] satisfies [string, string]]),
    ...Object.entries(distribution).map(([name, text]): [string, string] => [
      `distribution.${name}`,
      text,
    ]),
    ...Object.entries(rest).map(([name, text]): [string, string] => [name, String(text)]),
  ];
  return said.flatMap(([name, text]) => {
    const span = spanOf(places[name]);
    return span === undefined ? [] : [stretchOf(text, span, source)];
  });
}

function spanOf(position: Position | undefined): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
