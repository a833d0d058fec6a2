import type { IsRepeat } from './heads.ts';
import { eachStatement, type Statements, statementsIn } from './statements.ts';

export interface MarkedContent {
  content: string;
  /** Marks of the structure tree (MCID) that are artifacts now, and those that are not. */
  dropped: number[];
  kept: number[];
}

/**
 * Marks as artifacts (ISO 32000-1 14.8.2.2, ISO 14289-1 7.1) what a page paints outside the structure
 * tree: page numbers, rules drawn as vectors, backgrounds. Chromium leaves it bare, and gives the borders
 * of a table to the table as its content, which they are not, nor are heads that it shows again. Forms named
 * in `marked` have marks of their own. Nothing else of the content is changed. Who has read it before says
 * what statements it is of.
 */
export function markArtifacts(
  content: string,
  marked: ReadonlySet<string>,
  statements: Statements = statementsIn(Buffer.from(content, 'latin1')),
  headOf: (mcid: number) => IsRepeat | undefined = () => undefined,
): MarkedContent {
  const state = { edits: [], marks: [], mcids: [], artifact: false, path: -1 };
  const marker: Marker = { marked, headOf, ...state };
  eachStatement(statements, (operator, start, end) => {
    const part = parts.get(operator);
    if (part !== undefined) follow(marker, part, content, { start, end });
  });
  if (marker.artifact) marker.edits.push(insertion(content.length, '\nEMC\n'));
  const dropped = marker.edits.flatMap(({ dropped }) => (dropped === undefined ? [] : [dropped]));
  const kept = marker.mcids.filter((mcid) => !dropped.includes(mcid));
  return { content: edited(content, marker.edits), dropped, kept };
}

interface Marker {
  readonly marked: ReadonlySet<string>;
  readonly headOf: (mcid: number) => IsRepeat | undefined;
  readonly mcids: number[];
  readonly edits: Edit[];
  readonly marks: Mark[];
  /** An artifact of ours is open. */
  artifact: boolean;
  /** Where the path at hand begins; -1 without one. */
  path: number;
}

/** A stretch of the content and what comes in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  text: string;
  /** The MCID that is gone with it. */
  dropped?: number;
}

/** Where an operator stands with its operands. */
type Statement = Pick<Edit, 'start' | 'end'>;

/** Marked content that is open. */
interface Mark {
  /** What is painted in it is real content or an artifact already. */
  readonly covers: boolean;
  /** Not undefined for the mark of a table, as long as only lines were painted in it. */
  border?: Edit | undefined;
  /** Of the head of a table, with the statements that show its text. */
  head?: { readonly edit: Edit; readonly isRepeat: IsRepeat; shown: string } | undefined;
}

function follow(marker: Marker, part: string, content: string, statement: Statement): void {
  const { start } = statement;
  if (part === 'boundary' || part === 'mark' || part === 'end') close(marker, start);
  if (part === 'mark') beginMark(marker, content, statement);
  else if (part === 'end') endMark(marker);
  else if (part === 'object') paintObject(marker, content, statement);
  else if (part === 'text') showText(marker, content, statement);
  else if (part === 'path') marker.path = marker.path < 0 ? start : marker.path;
  else if (part === 'fill') open(marker, marker.path < 0 ? start : marker.path);
  if (part === 'fill' || part === 'clip') marker.path = -1;
}

function paintObject(marker: Marker, content: string, { start, end }: Statement): void {
  const name = /^\/(\S+)/.exec(content.slice(start, end))?.[1] ?? '';
  if (marker.marked.has(name)) close(marker, start);
  else paint(marker, start);
}

function showText(marker: Marker, content: string, { start, end }: Statement): void {
  for (const { head } of marker.marks) if (head) head.shown += content.slice(start, end);
  paint(marker, start);
}

function paint(marker: Marker, at: number): void {
  for (const mark of marker.marks) mark.border = undefined;
  open(marker, at);
}

function open(marker: Marker, at: number): void {
  if (marker.artifact || marker.marks.at(-1)?.covers) return;
  marker.edits.push(insertion(at, '/Artifact BMC\n'));
  marker.artifact = true;
}

function close(marker: Marker, at: number): void {
  if (marker.artifact) marker.edits.push(insertion(at, 'EMC\n'));
  marker.artifact = false;
}

function beginMark(marker: Marker, content: string, { start, end }: Statement): void {
  const text = content.slice(start, end);
  const [, mcid] = /\/MCID (\d+)/.exec(text) ?? [];
  const covers = marker.marks.at(-1)?.covers || mcid !== undefined || text.startsWith('/Artifact');
  if (mcid !== undefined) marker.mcids.push(Number(mcid));
  const edit =
    mcid === undefined ? undefined : { start, end, text: '/Artifact BMC', dropped: Number(mcid) };
  const isRepeat = edit && marker.headOf(edit.dropped);
  const border = edit && tableMark.test(text) ? edit : undefined;
  marker.marks.push({ covers, border, head: edit && isRepeat && { edit, isRepeat, shown: '' } });
}

function endMark(marker: Marker): void {
  const { border, head } = marker.marks.pop() ?? {};
  if (border) marker.edits.push(border);
  else if (head?.isRepeat(head.shown)) marker.edits.push(head.edit);
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function edited(content: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    result += content.slice(from, start) + text;
    from = end;
  }
  return result + content.slice(from);
}

/** A mark of the table itself or of a group of its rows. */
const tableMark = /^\/(?:Table|THead|TBody|TFoot|TR)\b/;

/**
 * The part that operators play; all others are state. An artifact of ours ends before each boundary, so
 * that it nests with all else.
 */
const parts = new Map(
  Object.entries({
    mark: ['BDC', 'BMC'],
    end: ['EMC'],
    boundary: ['BT', 'ET', 'q', 'Q', 'cm'],
    path: ['m', 're'],
    fill: ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'],
    clip: ['n'],
    text: ['Tj', 'TJ', "'", '"', 'sh'],
    object: ['Do'],
  }).flatMap(([part, operators]) => operators.map((operator) => [operator, part] as const)),
);
