import type { FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { attachmentLabel, openAttachment } from './attachment.ts';
import type { Article, Attachment, Line } from './brief.ts';
import { headingTooDeep, titleMissing } from './problems.ts';

export interface Structure {
  articles: Article[];
  attachments: Attachment[];
  footnotes: FootnoteDefinition[];
}

/** Finds the articles of an issue: their 【column】, 按语, title, text and 供稿, and its attachments. */
export function findStructure(tree: Root, file: VFile): Structure {
  const footnotes = tree.children.filter((node) => node.type === 'footnoteDefinition');
  const content = tree.children.filter((node) => node.type !== 'footnoteDefinition');
  const sections = cutAtTitles(
    content.filter((node, index) => !isRemark(node, content[index + 1])),
  );
  const firstAttachment = sections.findIndex(isAttachment);
  const end = firstAttachment === -1 ? sections.length : firstAttachment;
  checkHeadings(content, file);
  return {
    articles: sections.slice(0, end).map((section) => openArticle(section, file)),
    attachments: sections.slice(end).map(openAttachment),
    footnotes,
  };
}

/** What stands from one title to the next; `lead` is what belongs before the title. */
interface Section {
  lead: RootContent[];
  title?: Heading;
  body: RootContent[];
}

function cutAtTitles(content: RootContent[]): Section[] {
  const sections: Section[] = [];
  let open: Section = { lead: [], body: [] };
  for (const node of content) {
    if (!opensSection(node)) {
      open.body.push(node);
      continue;
    }
    const lead = takeLead(open.body);
    if (open.title !== undefined || open.body.length > 0) sections.push(open);
    open = { lead, title: node, body: [] };
  }
  sections.push(open);
  return sections;
}

function opensSection(node: RootContent): node is Heading {
  if (node.type !== 'heading') return false;
  return node.depth === 1 || (node.depth === 2 && attachmentLabel(textOf(node)) !== undefined);
}

/** Takes from the end of `body` the column and the 按语 that stand before a title. */
function takeLead(body: RootContent[]): RootContent[] {
  let start = body.length;
  while (start > 0 && isLead(body[start - 1])) start -= 1;
  return body.splice(start);
}

function isLead(node: RootContent | undefined): boolean {
  return isColumn(node) || isNote(node);
}

/** A comment says nothing on the page; one before a table may say how the table lies. */
function isRemark(node: RootContent, next: RootContent | undefined): boolean {
  return node.type === 'html' && /^\s*<!--.*-->\s*$/s.test(node.value) && next?.type === 'heading';
}

function isAttachment(section: Section): boolean {
  return section.title !== undefined && attachmentLabel(textOf(section.title)) !== undefined;
}

function openArticle(section: Section, file: VFile): Article {
  const { lead, title, body } = section;
  const column = lead.find(isColumn);
  const leadingNotes = lead.filter(isNote);
  const firstText = body.findIndex((node) => !isNote(node));
  const notes = [...leadingNotes, ...body.slice(0, Math.max(firstText, 0))];
  const text = body.slice(Math.max(firstText, 0));
  const source = sourceOf(text.at(-1));
  if (title === undefined) report(file, titleMissing(), text[0]?.position);
  return {
    ...(column && { column: lineOf(column, /^\s*【\s*|\s*】\s*$/g) }),
    ...(notes.length > 0 && { note: notes }),
    ...(title && { title }),
    body: source === undefined ? text : text.slice(0, -1),
    ...(source && { source }),
  };
}

function isColumn(node: RootContent | undefined): node is Paragraph {
  return node?.type === 'paragraph' && /^\s*【[^【】]+】\s*$/u.test(textOf(node));
}

function isNote(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' && node?.type !== 'blockquote') return false;
  return /^\s*(?:编者按|按语|编者的话|按)[：:]/u.test(textOf(node));
}

/** A last paragraph wholly in brackets, full-width or not, names who sent the article in. */
function sourceOf(node: RootContent | undefined): Line | undefined {
  if (node?.type !== 'paragraph') return undefined;
  const text = textOf(node);
  if (!/^\s*[（(][^（）()]{1,60}[）)]\s*$/u.test(text) || text.includes('此页无正文'))
    return undefined;
  return lineOf(node, /^\s*[（(]\s*|\s*[）)]\s*$/g);
}

function lineOf(node: Paragraph, brackets: RegExp): Line {
  const value = textOf(node).replace(brackets, '');
  const position = node.position;
  if (position === undefined) return { children: [{ type: 'text', value }] };
  return { children: [{ type: 'text', value, position }], position };
}

function checkHeadings(content: RootContent[], file: VFile): void {
  for (const node of content) {
    if (node.type === 'heading' && node.depth === 6) report(file, headingTooDeep(), node.position);
  }
}
