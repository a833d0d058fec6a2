import { type PDFDict, PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from '../../../src/pdf/document.ts';
import { arrayAt, dictAt, nameAt, numberAt, textAt, valueAt } from '../../../src/pdf/objects.ts';
import { structureElements } from '../../../src/pdf/tags.ts';
import { dictsAt, type Kid, kidsOf, parentAt, roleOf, standardTypes } from './tree.ts';

/** The structure tree and what leads into the page from it (ISO 19005-2 6.7, ISO 14289-1 7). */
export function checkStructure(doc: PdfDocument): string[] {
  const { catalog } = doc.file;
  const root = dictAt(doc, catalog, 'StructTreeRoot');
  if (!root) return ['6.7.3.3 no structure'];
  const marks = dictAt(doc, catalog, 'MarkInfo');
  const preferences = dictAt(doc, catalog, 'ViewerPreferences');
  const says = (dict: PDFDict | undefined, key: string) => dict && String(valueAt(doc, dict, key));
  const lang = textAt(doc, catalog, 'Lang') ?? '';
  const elements = structureElements(doc).map(({ dict }) => dict);
  return [
    ...(says(marks, 'Marked') === 'true' ? [] : ['6.7.2.2 Marked']),
    ...(says(marks, 'Suspects') === 'true' ? ['UA 7.1-4 Suspects'] : []),
    ...(says(preferences, 'DisplayDocTitle') === 'true' ? [] : ['UA 7.1-10 DisplayDocTitle']),
    ...(/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(lang) ? [] : ['6.7.4 Lang']),
    ...checkRoles(doc, root),
    ...elements.flatMap((element) => checkElement(doc, element)),
    ...checkHeadings(elements.map((element) => roleOf(doc, element))),
    ...checkLinks(doc),
  ];
}

function checkRoles(doc: PdfDocument, root: PDFDict): string[] {
  const types = dictAt(doc, root, 'RoleMap')?.keys() ?? [];
  const remapped = types.filter((type) => standardTypes.has(type.decodeText()));
  return remapped.map((type) => `6.7.3.4 ${type} is remapped`);
}

function checkElement(doc: PdfDocument, element: PDFDict): string[] {
  const type = roleOf(doc, element);
  const kids = kidsOf(doc, element);
  const texts = ['Alt', 'ActualText'].map((key) => textAt(doc, element, key) ?? '');
  const hasParent = element.get(doc.lib.PDFName.of('P')) instanceof PDFRef;
  return [
    ...(standardTypes.has(type) ? [] : [`6.7.3.4 ${type} is not mapped`]),
    ...(hasParent ? [] : ['UA 7.1-12 no parent']),
    ...(type === 'Figure' && texts.every((text) => !text.trim()) ? ['UA 7.3 no text'] : []),
    ...(type === 'Figure' && !attribute(doc, element, 'BBox')
      ? ['UA 7.1 figure without BBox']
      : []),
    ...(groups.has(type) && hasContent(doc, element) ? [`UA 7.1 content in ${type}`] : []),
    ...kids.flatMap((kid) => checkKid(doc, kid, element)),
    ...(type === 'Table' ? checkTable(doc, kids) : []),
  ];
}

/** Whether content stands in an element with nothing between that says what it is. */
function hasContent(doc: PdfDocument, element: PDFDict): boolean {
  if (valueAt(doc, element, 'K') instanceof doc.lib.PDFNumber) return true;
  const list = arrayAt(doc, element, 'K')?.asArray() ?? [];
  if (list.some((kid) => kid instanceof doc.lib.PDFNumber)) return true;
  const dicts = dictsAt(doc, element, 'K');
  if (dicts.some((kid) => numberAt(doc, kid, 'MCID') !== undefined)) return true;
  const within = dicts.filter((kid) => ['NonStruct', 'Span', 'Link'].includes(roleOf(doc, kid)));
  return within.some((kid) => hasContent(doc, kid));
}

function checkKid(doc: PdfDocument, [name, kid]: Kid, element: PDFDict): string[] {
  const type = roleOf(doc, element);
  const kids = allowedKids.get(type);
  const parents = type === 'NonStruct' ? undefined : allowedParents.get(name);
  const allowed = (kids?.includes(name) ?? true) && (parents?.includes(type) ?? true);
  return [
    ...(allowed ? [] : [`UA 7.2 ${name} in ${type}`]),
    ...(isParent(doc, element, kid) ? [] : [`6.7 ${name} has another parent`]),
  ];
}

/** Through any NonStruct between them. */
function isParent(doc: PdfDocument, element: PDFDict, kid: PDFDict): boolean {
  let parent = dictAt(doc, kid, 'P');
  while (parent && parent !== element && nameAt(doc, parent, 'S') === 'NonStruct') {
    parent = dictAt(doc, parent, 'P');
  }
  return parent === element;
}

function checkHeadings(types: readonly string[]): string[] {
  const levels = types.flatMap((type) => /^H(\d)$/.exec(type)?.slice(1).map(Number) ?? []);
  return levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0;
    return level > before + 1 ? [`UA 7.4.2 H${level} after H${before}`] : [];
  });
}

/** All rows as wide, counting spans, and heads that say what they head (ISO 14289-1 7.2, 7.5). */
function checkTable(doc: PdfDocument, kids: readonly Kid[]): string[] {
  const rows = kids.filter(([type]) => type === 'TR').map(([, row]) => kidsOf(doc, row));
  const widths: number[] = rows.map(() => 0);
  for (const [row, cells] of rows.entries()) {
    for (const [, cell] of cells) {
      const end = Math.min(row + spanOf(doc, cell, 'RowSpan'), widths.length);
      for (let at = row; at < end; at += 1) {
        widths[at] = (widths[at] ?? 0) + spanOf(doc, cell, 'ColSpan');
      }
    }
  }
  const heads = rows.flat().filter(([type]) => type === 'TH');
  const scoped = heads.every(([, head]) => attribute(doc, head, 'Scope') !== undefined);
  return [
    ...(new Set(widths).size === 1 ? [] : [`UA 7.2-42 rows are ${widths} wide`]),
    ...(heads.length > 0 && scoped ? [] : ['UA 7.5 table without heads']),
  ];
}

function spanOf(doc: PdfDocument, cell: PDFDict, key: string): number {
  return Number(String(attribute(doc, cell, key) ?? 1));
}

function attribute(doc: PdfDocument, element: PDFDict, key: string) {
  const values = dictsAt(doc, element, 'A').map((dict) => valueAt(doc, dict, key));
  return values.find((value) => value !== undefined);
}

/** Each link is in the tree as an object of a Link element, says where it leads, and takes its turn. */
function checkLinks(doc: PdfDocument): string[] {
  return doc.file.getPages().flatMap(({ node }) => {
    const links = dictsAt(doc, node, 'Annots');
    const tabs = links.length === 0 || nameAt(doc, node, 'Tabs') === 'S';
    return [...(tabs ? [] : ['UA 7.18.3 Tabs']), ...links.flatMap((link) => checkLink(doc, link))];
  });
}

function checkLink(doc: PdfDocument, link: PDFDict): string[] {
  const parent = parentAt(doc, numberAt(doc, link, 'StructParent'));
  const element = parent instanceof doc.lib.PDFDict ? parent : undefined;
  const objects = element ? dictsAt(doc, element, 'K').map((kid) => dictAt(doc, kid, 'Obj')) : [];
  const isLink = element && nameAt(doc, element, 'S') === 'Link' && objects.includes(link);
  return [
    ...(textAt(doc, link, 'Contents') ? [] : ['UA 7.18.5-2 link without Contents']),
    ...(isLink ? [] : ['UA 7.18.5-1 link outside Link']),
  ];
}

/** What only groups others (ISO 32000-1 14.8.4.2); text in it is read as if it were of its neighbour. */
const groups = new Set(['Document', 'Part', 'Art', 'Sect', 'Div']);

const allowedKids = new Map([
  ['Table', ['TR', 'THead', 'TBody', 'TFoot', 'Caption']],
  ['TR', ['TH', 'TD']],
  ['L', ['L', 'LI', 'Caption']],
  ['LI', ['Lbl', 'LBody']],
]);

const allowedParents = new Map([
  ['TR', ['Table', 'THead', 'TBody', 'TFoot']],
  ['TH', ['TR']],
  ['TD', ['TR']],
  ['LI', ['L']],
  ['LBody', ['LI']],
]);
