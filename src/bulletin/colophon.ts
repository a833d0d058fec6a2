import type { Element, Text } from 'hast';
import { h } from 'hastscript';
import type { Position } from 'unist';
import type { Brief } from '../brief/brief.ts';
import type { Distribution, Fields } from '../brief/fields.ts';
import { rule } from './rule.ts';

/**
 * The 报尾: who edited it, then 报, 送, 发 between rules of 0.35, 0.25 and 0.35 mm
 * (GB/T 9704-2012 7.4.1); the thin one parts the last row from those above it.
 */
export function setColophon(brief: Brief): Element | undefined {
  const contacts = contactLine(brief);
  const rows = recipientRows(brief);
  if (contacts === undefined && rows.length === 0) return undefined;
  if (rows.length === 0) return h('footer.colophon', [contacts, rule('thick-rule')]);
  const above = rows.slice(0, -1);
  return h('footer.colophon', [
    contacts,
    rule('thick-rule'),
    ...above,
    above.length > 0 ? rule('thin-rule') : undefined,
    ...rows.slice(-1),
    rule('thick-rule'),
  ]);
}

/** Where the manuscript states the longest list, which makes it tall; nowhere if the office states it. */
export function longestListPlace({ fields, places }: Brief): Position | undefined {
  const { distribution = {} } = fields;
  const lengthOf = (name: RecipientName) => distribution[name]?.length ?? 0;
  const [longest] = recipients.map(([name]) => name).sort((a, b) => lengthOf(b) - lengthOf(a));
  return places[`distribution.${longest}`];
}

/**
 * Of a paragraph that is a flex box: without being told, Chromium takes it for a mere division, in the structure of the
 * PDF too, and the lines of the 报尾 would be read out as one.
 */
const ofBoxes = { role: 'paragraph' };

function contactLine(brief: Brief): Element | undefined {
  const items = contacts.flatMap(([name, label]) => {
    const value = brief.fields[name];
    return value === undefined ? [] : [h('span', [`${label}：`, placedText(brief, name, value)])];
  });
  return items.length === 0 ? undefined : h('p.contacts', ofBoxes, spaced(items));
}

/** A space between items, so that copied text keeps them apart. */
function spaced(items: Element[]): (Element | string)[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [' ', item]));
}

function recipientRows(brief: Brief): Element[] {
  const { distribution = {}, copies } = brief.fields;
  const rows = recipients.flatMap(([name, label]) => {
    const value = distribution[name];
    return value === undefined ? [] : [{ label, value, place: `distribution.${name}` }];
  });
  const printed = copies === undefined ? undefined : `（共印${copies}份）`;
  if (rows.length === 0 && printed !== undefined) {
    return [h('p.recipients', ofBoxes, [h('span.recipients-list', [copiesOf(brief, printed)])])];
  }
  return rows.map(({ label, value, place }, index) =>
    h('p.recipients', ofBoxes, [
      h('span.recipients-label', `${label}：`),
      h('span.recipients-list', [
        placedText(brief, place, value),
        printed !== undefined && index === rows.length - 1 ? copiesOf(brief, printed) : undefined,
      ]),
    ]),
  );
}

function copiesOf(brief: Brief, printed: string): Element {
  return h('span.copies', [placedText(brief, 'copies', printed)]);
}

function placedText(brief: Brief, name: string, value: string): Text {
  const position = brief.places[name];
  return { type: 'text', value, ...(position && { position }) };
}

const contacts: [keyof Fields & ('editor' | 'reviewer' | 'phone' | 'fax' | 'email'), string][] = [
  ['editor', '责编'],
  ['reviewer', '核稿'],
  ['phone', '电话'],
  ['fax', '传真'],
  ['email', '邮箱'],
];

type RecipientName = keyof Distribution;

const recipients: [RecipientName, string][] = [
  ['report', '报'],
  ['send', '送'],
  ['distribute', '发'],
  ['extra', '本期增发'],
];
