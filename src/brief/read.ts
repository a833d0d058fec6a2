import type { Paragraph, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import type { Article, Brief, FieldPlaces, Line } from './brief.ts';
import { checkCells } from './cells.ts';
import { checkDefinitions } from './definitions.ts';
import type { Fields } from './fields.ts';
import { checkFootnotes } from './footnotes.ts';
import { splitFrontMatter } from './front-matter.ts';
import { numberHeadings } from './headings.ts';
import { parseMarkdown } from './markdown.ts';
import { numberParagraphs } from './numbered.ts';
import { readAsChinese } from './phrasing.ts';
import { bodyMissing } from './problems.ts';
import {
  emptyFields,
  type FieldSet,
  type FieldSource,
  readFields,
  requireFields,
  withDefaults,
} from './read-fields.ts';
import { findStructure } from './structure.ts';
import { checkUnclosed } from './unclosed.ts';
import { checkUnderlines } from './underlines.ts';

/** Reads a manuscript, its text decoded, laid over the office's defaults. Findings go to `file`. */
export function readBrief(file: VFile, source: string, office: FieldSet): Brief {
  const { matter, bodyOffset } = splitFrontMatter(file, office);
  const own = matter === undefined ? emptyFields() : readFields(file, matter, 'issue');
  const settled = withDefaults(own, office);
  // Without front matter that alone is said.
  if (matter !== undefined) requireFields(file, settled, topOf(matter));
  const { fields, layout, places } = settled;

  const tree = parseMarkdown(file, bodyOffset);
  if (tree.children.length === 0) report(file, bodyMissing());
  checkFootnotes(tree, file);
  checkCells(tree, file);
  checkDefinitions(tree, file);
  checkUnderlines(tree, file);
  checkUnclosed(tree, file);
  numberParagraphs(tree, String(file));
  readAsChinese(tree, layout.spaces);
  if (layout.headings === 'numbered') numberHeadings(tree);
  const { articles, attachments, footnotes } = findStructure(tree, file);
  return {
    source,
    fields,
    places,
    layout,
    articles: withFrontMatter(articles, fields, places),
    attachments,
    footnotes,
    tree,
    bodyOffset,
  };
}

/** Where to say that a key is missing: the fence over the front matter. */
function topOf({ line }: FieldSource): Point {
  return { line: Math.max(1, line - 1), column: 1 };
}

/** 栏目, 按语 and 供稿 of the front matter belong to the first article, unless the text gives its own. */
function withFrontMatter(articles: Article[], fields: Fields, places: FieldPlaces): Article[] {
  const [first, ...rest] = articles;
  if (first === undefined) return [];
  const stated = (name: 'column' | 'note' | 'source'): Line | undefined => {
    const value = fields[name];
    if (value === undefined) return undefined;
    return rest.length > 0 && places[name] === undefined ? undefined : lineOf(value, places[name]);
  };
  const column = first.column ?? stated('column');
  const source = first.source ?? stated('source');
  const note = first.note ?? paragraphsOf(stated('note'));
  return [
    { ...first, ...(column && { column }), ...(source && { source }), ...(note && { note }) },
    ...rest,
  ];
}

function lineOf(value: string, position: Position | undefined): Line {
  const text: Text = { type: 'text', value };
  if (position === undefined) return { children: [text] };
  return { children: [{ ...text, position }], position };
}

function paragraphsOf(line: Line | undefined): Paragraph[] | undefined {
  if (line === undefined) return undefined;
  const texts = textOf({ type: 'paragraph', children: line.children }).split(/\r?\n+/);
  return texts
    .filter((value) => value.trim() !== '')
    .map((value) => ({
      type: 'paragraph',
      children: lineOf(value, line.position).children,
    }));
}
