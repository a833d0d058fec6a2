import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { Brief } from '../brief/brief.ts';
import { formatDate, isoDate } from '../brief/date.ts';
import type { Fields } from '../brief/fields.ts';
import { rule } from './rule.ts';
import { measure } from './text-width.ts';
import { titleLines } from './title-lines.ts';

/**
 * The 报头: marks at the corners (GB/T 9704-2012 7.2.1–7.2.3), the name in red, the numbers, who
 * publishes and when, and the red rule (7.2.7).
 */
export function setHead(brief: Brief): Element {
  const { fields } = brief;
  const placed = (name: keyof Fields, value: string): Text => {
    const position = brief.places[name];
    return { type: 'text', value, ...(position && { position }) };
  };
  return h('header.head', [
    corners(fields, placed),
    masthead(fields.masthead ?? '', placed),
    ...numberLines(fields, brief.layout.number).map((line) =>
      h('p.number', [placed('issue', line)]),
    ),
    fields.signer &&
      h('p.signer', ['签发：', h('span.signer-name', [placed('signer', fields.signer)])]),
    h('div.imprint', [
      publishedBy(fields.publisher ?? '', placed),
      fields.date &&
        h('p.date', [
          h('time', { dateTime: isoDate(fields.date) }, [placed('date', formatDate(fields.date))]),
        ]),
    ]),
    rule('red-rule'),
  ]);
}

type Placed = (name: keyof Fields, value: string) => Text;

function corners(fields: Fields, placed: Placed): Element {
  const { secrecy, urgency, marking, serial } = fields;
  const left = [
    secrecy && h('p.secrecy', [placed('secrecy', secrecy)]),
    urgency && h('p.urgency', [placed('urgency', urgency)]),
    marking && h('p.marking', [placed('marking', marking)]),
  ];
  return h('div.corners', [
    h('div.corner', left),
    serial && h('div.corner', [h('p.serial', [placed('serial', serial)])]),
  ]);
}

/** Several offices turn between their names, if each has a line of its own beside the date. */
function publishedBy(publisher: string, placed: Placed): Element {
  const offices = publisher.split(/(?<=[、，])/u);
  const byOffice = offices.length > 1 && offices.every((each) => measure(each) <= besideDate);
  return h(byOffice ? 'p.publisher.by-office' : 'p.publisher', [placed('publisher', publisher)]);
}

/** Sized by the template from the count of characters, so that 4 to 20 stand well. */
function masthead(name: string, placed: Placed): Element {
  const lines = mastheadLines(name);
  const count = Math.max(...lines.map((line) => [...line].length), 1);
  const style = `--count:${count}`;
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) {
    return h('p.masthead', { style }, [placed('masthead', only)]);
  }
  const children: ElementContent[] = lines.map((line) =>
    h('span.masthead-line', [placed('masthead', line)]),
  );
  return h('p.masthead.two-lines', { style }, children);
}

/** Two offices with a blank between them have a line each, also where one is longer than a line would be. */
function mastheadLines(name: string): string[] {
  const typed = name.trim().split(/\s+/u);
  const isTwo = typed.length === 2 && measure(name) > longestMastheadLine;
  return isTwo && typed.every((each) => measure(each) <= longestTypedLine)
    ? typed
    : titleLines(name, longestMastheadLine);
}

/**
 * The lines of the number with their blanks filled; a line whose number is not stated is left out.
 * 增刊 and 专刊 are noted by the number, 合刊 after it.
 */
export function numberLines(fields: Fields, forms: string[]): string[] {
  const values: Partial<Record<string, string>> = {
    issue: fields.issue,
    total: fields.total,
    year: fields.year ?? (fields.date && String(fields.date.year)),
    series: fields.series,
  };
  const lines = forms
    .filter((form) =>
      [...form.matchAll(blank)].every(([, name = '']) => values[name] !== undefined),
    )
    .map((form) => form.replace(blank, (_, name: string) => values[name] ?? ''));
  const saysSeries = forms.some((form) => form.includes('{series}'));
  return saysSeries
    ? lines
    : lines.map((line, index) => (index === 0 ? noteSeries(line, fields) : line));
}

function noteSeries(line: string, { series, issue = '' }: Fields): string {
  const merged = /\d\s*[-—–~～、，,]\s*\d/.test(issue);
  if (merged || series === '合刊') return `${line}合刊`;
  return series === undefined || series === '正刊' ? line : `${line}（${series}）`;
}

const blank = /\{(\w+)\}/g;
const longestMastheadLine = 17;
const longestTypedLine = 20;
/** Han characters of 3号 on a line with a date. */
const besideDate = 17;
