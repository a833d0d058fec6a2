import {
  isAlias,
  isMap,
  isScalar,
  type ParsedNode,
  parseDocument,
  Scalar,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../../finding/finding.ts';
import type { Span } from './lines.ts';
import { foldParagraphs, trimmedLines } from './paragraphs.ts';
import { valueHead } from './value-problems.ts';
import { explainFault } from './yaml-faults.ts';

/** What stands after a key, with its place. Every scalar is text: `08` stays `08`. */
export type Value = Placed &
  (
    | { kind: 'blank' }
    | { kind: 'text'; paragraphs: string[] }
    | { kind: 'list'; items: Value[] }
    | { kind: 'map'; members: Member[] }
    | { kind: 'fault'; problem: Problem }
  );

interface Placed {
  span: Span;
  /** What YAML takes for a comment though it looks like text: `#1` after a blank. */
  lost?: Span;
}

/** A key with its value. */
export interface Member {
  key: Span;
  value: Value;
}

/**
 * Reads what follows a key as YAML 1.2. Anchors, aliases and tags are refused, so nothing can refer to
 * anything else; errors come out as problems in an editor’s words.
 */
export function readValue(rest: Span): Value {
  return readPlain(rest) ?? readYaml(rest);
}

/** What nearly every value is: one line of text without any sign that means something to YAML. */
function readPlain({ text, offset }: Span): Value | undefined {
  const [, blanks = '', content] = plainLine.exec(text) ?? [];
  if (content === undefined || content === 'null') return undefined;
  return {
    kind: 'text',
    paragraphs: [content],
    span: { text: content, offset: offset + blanks.length },
  };
}

const plainLine = /^( *)([\p{L}\p{N}](?:[^\p{C}\p{Zl}\p{Zp}:#]*[^\p{C}\p{Z}:#])?) *(?:\r?\n)?$/u;

function readYaml(rest: Span): Value {
  const source = sourceOf(rest);
  // The failsafe schema has no numbers, dates or nulls: a scalar is the text that stands there.
  const { contents, errors } = parseDocument(source.yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const pair = isMap(contents) ? contents.items[0] : undefined;
  if (errors.length > 0 || pair === undefined)
    return { kind: 'fault', ...explainFault(rest, errors) };
  return toValue(pair.value, source);
}

/** What follows a key, made into a document of its own that YAML can read. */
interface Source {
  yaml: string;
  /** The stretch of the file that was made into a range of `yaml`. */
  spanOf(start: number, end: number): Span;
}

const stem = 'k: ';

function sourceOf({ text, offset }: Span): Source {
  return {
    yaml: stem + evenBlanks(text),
    spanOf: (start, end) => ({
      text: text.slice(start - stem.length, end - stem.length).trimEnd(),
      offset: offset + start - stem.length,
    }),
  };
}

/** Tabs and full-width blanks that indent a line or follow the colon, as the blanks YAML knows. */
function evenBlanks(text: string): string {
  const isBlock = /^[^\S\r\n]*[|>]/.test(text);
  const newlines = text.replace(/\r(?!\n)/g, '\n');
  return newlines.replace(/(^|\n)([^\S\r\n]+)/g, (whole: string, end: string, blanks: string) => {
    // In a block scalar a full-width blank after the indent is the paragraph’s own.
    const kept = isBlock && end !== '' && blanks.startsWith(' ');
    return kept ? whole : end + ' '.repeat(blanks.length);
  });
}

function toValue(node: ParsedNode | null, source: Source): Value {
  if (node === null) return { kind: 'blank', span: source.spanOf(stem.length, stem.length) };
  const [start, end] = node.range;
  const span = source.spanOf(start, end);
  if (isAlias(node) || isMarked(node)) {
    const before = /[&!]\S*\s*$/.exec(source.yaml.slice(0, start));
    const marked = source.spanOf(before?.index ?? start, end);
    return { kind: 'fault', problem: valueHead(marked.text), span: marked };
  }
  if (isScalar(node)) {
    return { span, ...textOf(node, source.yaml.slice(start, end)), ...lostAfter(end, source) };
  }
  if (isMap(node)) return { kind: 'map', members: membersOf(node, source), span };
  return { kind: 'list', items: node.items.map((item) => toValue(item, source)), span };
}

function lostAfter(end: number, source: Source): { lost?: Span } {
  const match = /^[^\S\n]*(#\S[^\n]*)/.exec(source.yaml.slice(end));
  if (match === null) return {};
  const [whole, comment = ''] = match;
  return { lost: source.spanOf(end + whole.length - comment.length, end + whole.length) };
}

/** Whether `&` or `!` gives the node a name or a type, which no editor means. */
function isMarked(node: ParsedNode): boolean {
  return node.tag !== undefined || ('anchor' in node && node.anchor !== undefined);
}

function membersOf(map: YAMLMap.Parsed, source: Source): Member[] {
  return map.items.map(({ key, value }) => ({
    key: source.spanOf(key.range[0], key.range[1]),
    value: toValue(value, source),
  }));
}

function textOf(
  scalar: Scalar.Parsed,
  raw: string,
): { kind: 'blank' } | { kind: 'text'; paragraphs: string[] } {
  const paragraphs = paragraphsOf(scalar, raw.replace(/\r/g, ''));
  const isNull = scalar.type === Scalar.PLAIN && /^(?:~|null)$/.test(raw);
  return isNull || paragraphs.length === 0 ? { kind: 'blank' } : { kind: 'text', paragraphs };
}

/** Folded here and not by the parser, which would put blanks between Chinese characters. */
function paragraphsOf(scalar: Scalar.Parsed, raw: string): string[] {
  switch (scalar.type) {
    case Scalar.BLOCK_LITERAL:
      return trimmedLines(String(scalar.value));
    case Scalar.BLOCK_FOLDED:
      return foldParagraphs(raw.replace(/^.*\n?/, ''));
    case Scalar.QUOTE_DOUBLE:
      return raw.includes('\\')
        ? trimmedLines(String(scalar.value))
        : foldParagraphs(raw.slice(1, -1));
    case Scalar.QUOTE_SINGLE:
      return foldParagraphs(raw.slice(1, -1).replaceAll("''", "'"));
    default:
      return foldParagraphs(raw);
  }
}
