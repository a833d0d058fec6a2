import type { FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { report } from '../finding/finding.ts';
import { attachmentLabel, isBareLabel, openAttachment } from './attachment.ts';
import type { Article, Attachment, Line } from './brief.ts';
import { refuseMarks } from './footnotes.ts';
import {
  articleAfterAttachment,
  articleEmpty,
  headingTooDeep,
  titleEmpty,
  titleMissing,
} from './problems.ts';

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
  checkHeadings(content, file);
  checkOrder(sections, file);
  const articles = sections
    .filter((section) => !isAttachment(section))
    .map((section) => openArticle(section, file));
  // A single one may not be written yet.
  if (articles.length > 1) for (const article of articles) checkText(article, file);
  return {
    articles,
    attachments: sections.filter(isAttachment).map((section) => attachmentOf(section, file)),
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
    if (!opensSection(node) || namesAttachment(node, open)) {
      open.body.push(node);
      continue;
    }
    // A column or a 按语 belongs to an article: before an attachment it is text like any other.
    const lead = isLabelled(node) ? [] : takeLead(open.body);
    if (open.title !== undefined || open.body.length > 0) sections.push(open);
    open = { lead, title: node, body: [] };
  }
  sections.push(open);
  return sections;
}

function opensSection(node: RootContent): node is Heading {
  if (node.type !== 'heading') return false;
  return node.depth === 1 || (node.depth === 2 && isLabelled(node));
}

/** `# 附件1` with nothing under it but `# 名单`: that is its title. */
function namesAttachment(node: Heading, { title, body }: Section): boolean {
  return (
    title !== undefined && body.length === 0 && isBareLabel(textOf(title)) && !isLabelled(node)
  );
}

function isLabelled(title: Heading): boolean {
  return attachmentLabel(textOf(title)) !== undefined;
}

/** Takes from the end of `body` the column and the 按语 that stand before a title. */
function takeLead(body: RootContent[]): RootContent[] {
  let start = body.length;
  let columns = 0;
  while (start > 0 && isLead(body[start - 1])) {
    columns += isColumn(body[start - 1]) ? 1 : 0;
    // An article has one column; another is printed as text.
    if (columns > 1) break;
    start -= 1;
  }
  return body.splice(start);
}

function isLead(node: RootContent | undefined): boolean {
  return isColumn(node) || isNote(node);
}

/** A comment says nothing on the page; one before a table may say how the table lies. */
function isRemark(node: RootContent, next: RootContent | undefined): boolean {
  return node.type === 'html' && /^\s*<!--.*-->\s*$/s.test(node.value) && next?.type === 'heading';
}

/** Attachments come last: an article among them would be printed before them, or be taken for one. */
function checkOrder(sections: Section[], file: VFile): void {
  const first = sections.findIndex(isAttachment);
  if (first === -1) return;
  for (const { title } of sections.slice(first).filter((section) => !isAttachment(section))) {
    if (title !== undefined) report(file, articleAfterAttachment(textOf(title)), title.position);
  }
}

function isAttachment({ title }: Section): boolean {
  return title !== undefined && isLabelled(title);
}

function attachmentOf(section: Section, file: VFile): Attachment {
  const attachment = openAttachment(section);
  if (section.title !== undefined) refuseMarks(section.title, file);
  if (attachment.title !== undefined) refuseMarks(attachment.title, file);
  return attachment;
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
  else if (textOf(title).trim() === '') report(file, titleEmpty(), title.position);
  for (const node of [column, title, source && text.at(-1)]) {
    if (node !== undefined) refuseMarks(node, file);
  }
  return {
    ...(column && { column: lineOf(column, /^\s*【\s*|\s*】\s*$/g) }),
    ...(notes.length > 0 && { note: notes }),
    ...(title && { title }),
    body: source === undefined ? text : text.slice(0, -1),
    ...(source && { source }),
  };
}

/** A title that Word broke into two headings makes two articles. */
function checkText({ title, note, body, source }: Article, file: VFile): void {
  if (title === undefined || textOf(title).trim() === '') return;
  if (body.length === 0 && note === undefined && source === undefined) {
    report(file, articleEmpty(textOf(title)), title.position);
  }
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
