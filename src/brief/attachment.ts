import type { Heading, RootContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Attachment } from './brief.ts';

/** 附件, 附件1 … at the head of a title, without what follows; absent when it is no attachment. */
export function attachmentLabel(title: string): string | undefined {
  const match = attachmentTitle.exec(title);
  return match === null ? undefined : `附件${match.groups?.['number'] ?? ''}`;
}

/** Whether a title is 附件 or 附件1 and no more. */
export function isBareLabel(title: string): boolean {
  return attachmentTitle.exec(title)?.groups?.['name'] === '';
}

/**
 * Reads `# 附件1：名单`, or `# 附件1` with the title in the heading after it.
 * The label stands alone on its line, without a colon (GB/T 9704-2012 7.3.7).
 */
export function openAttachment(section: { title?: Heading; body: RootContent[] }): Attachment {
  const { title, body } = section;
  if (title === undefined) return { label: '附件', body };
  const label = attachmentLabel(textOf(title)) ?? '附件';
  const name = attachmentTitle.exec(textOf(title))?.groups?.['name'] ?? '';
  if (name !== '') return { label, title: retitled(title, name), body };
  const [first, ...rest] = body;
  if (first?.type !== 'heading') return { label, body };
  return { label, title: { ...first, depth: 1 }, body: rest };
}

function retitled(title: Heading, name: string): Heading {
  const text: Text = { type: 'text', value: name };
  if (title.position !== undefined) text.position = title.position;
  return { ...title, depth: 1, children: [text] };
}

/** A bare 附件 needs a colon or a space before its name: 附件管理办法 is an ordinary title. */
const attachmentTitle =
  /^\s*附件(?:\s*(?<number>\d{1,2}|[一二三四五六七八九十]{1,3})[：:．.、\s]*|[：:\s]+|$)(?<name>.*)$/su;
