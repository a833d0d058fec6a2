import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import type { PdfDocument } from '../../../src/pdf/document.ts';
import { arrayAt, decoded, dictAt, nameAt, numberAt, streamAt } from '../../../src/pdf/objects.ts';
import { contentOf } from '../../../src/pdf/read.ts';
import { nameIn, type Operand, scan } from '../../../src/pdf/scan.ts';
import { parentAt } from './tree.ts';

/** What pages paint and how it is marked (ISO 19005-2 6.2.2–6.2.4, ISO 14289-1 7.1). */
export function checkContent(doc: PdfDocument): string[] {
  return doc.file.getPages().flatMap((page, index) => {
    const wrong = checkStream(doc, page, page.node, contentOf(doc, page));
    return wrong.map((text) => `${text} (page ${index + 1})`);
  });
}

/** Checks a page or a form that has marks of its own. */
function checkStream(
  doc: PdfDocument,
  page: PDFPage,
  owner: PDFDict,
  content: Uint8Array,
): string[] {
  const state: State = { wrong: [], mcids: [], open: [], saved: 0, atText: -1 };
  const resources = dictAt(doc, owner, 'Resources');
  const objects = resources && dictAt(doc, resources, 'XObject');
  const formOf = (name: string) => {
    const form = objects && streamAt(doc, objects, name);
    const isMarked = form && numberAt(doc, form.dict, 'StructParents') !== undefined;
    return isMarked && nameAt(doc, form.dict, 'Subtype') === 'Form' ? form : undefined;
  };
  scan(content, (operator, operands) => {
    const form = operator === 'Do' ? formOf(nameIn(operands[0]) ?? '') : undefined;
    if (form) state.wrong.push(...checkStream(doc, page, form.dict, decoded(doc, form)));
    else checkPaint(state, operator);
    checkOperator(state, operator, operands);
    checkMarks(state, operator, operands);
  });
  if (state.open.length > 0 || state.saved !== 0) state.wrong.push('marks or states stay open');
  return [...state.wrong, ...checkParents(doc, page, owner, state.mcids)];
}

interface State {
  wrong: string[];
  mcids: number[];
  open: ('artifact' | 'tagged' | 'other')[];
  saved: number;
  atText: number;
}

function checkPaint({ open, wrong }: State, operator: string): void {
  const isMarked = open.includes('artifact') || open.includes('tagged');
  if (painters.has(operator) && !isMarked) wrong.push(`UA 7.1-3 ${operator} is not marked`);
}

function checkOperator(state: State, operator: string, operands: readonly Operand[]): void {
  const { wrong } = state;
  if (!known.has(operator)) wrong.push(`6.2.2 operator ${operator}`);
  if (/^k$/i.test(operator) || (/^scn?$/i.test(operator) && operands.length === 4))
    wrong.push('6.2.4.3 CMYK');
  if (operator === 'q') state.saved += 1;
  if (operator === 'Q') state.saved -= 1;
  if (state.saved > 28) wrong.push('6.1.13 nested too deep');
  if (operator === 'BT') state.atText = state.open.length;
  if (operator === 'ET' && state.atText !== state.open.length) wrong.push('marks cross text');
}

function checkMarks(state: State, operator: string, operands: readonly Operand[]): void {
  const { wrong, open, mcids } = state;
  if (operator === 'EMC' && open.pop() === undefined) wrong.push('mark ends twice');
  if (operator !== 'BMC' && operator !== 'BDC') return;
  const mcid = mcidOf(operands);
  const kind =
    nameIn(operands[0]) === 'Artifact' ? 'artifact' : mcid === undefined ? 'other' : 'tagged';
  if (kind === 'artifact' && open.includes('tagged')) wrong.push('UA 7.1-1 artifact in text');
  if (kind === 'tagged' && open.includes('artifact')) wrong.push('UA 7.1-2 text in artifact');
  if (mcid !== undefined) mcids.push(mcid);
  open.push(kind);
}

function mcidOf([, properties]: readonly Operand[]): number | undefined {
  const mcid = properties instanceof Map ? properties.get('MCID') : undefined;
  return typeof mcid === 'number' ? mcid : undefined;
}

/** Each MCID leads to an element, which names it as its content; and there are no others. */
function checkParents(
  doc: PdfDocument,
  page: PDFPage,
  owner: PDFDict,
  mcids: readonly number[],
): string[] {
  const found = parentAt(doc, numberAt(doc, owner, 'StructParents'));
  const parents = found instanceof doc.lib.PDFArray ? found : undefined;
  if (!parents) return mcids.length > 0 ? ['UA 7.1-11 no parents'] : [];
  const wrong = new Set(mcids).size === mcids.length ? [] : ['MCID twice'];
  for (const index of parents.asArray().keys()) {
    const element = dictAt(doc, parents, index);
    if (mcids.includes(index) !== (element !== undefined)) wrong.push(`MCID ${index} is alone`);
    const isKid = element && contentsOf(doc, element, page, owner).includes(index);
    if (element && !isKid) wrong.push(`MCID ${index} is no kid`);
  }
  if (mcids.some((mcid) => mcid >= parents.size())) wrong.push('MCID without parent');
  return wrong;
}

/** The MCIDs an element names as its own on a page, or in a form on it. */
function contentsOf(doc: PdfDocument, element: PDFDict, page: PDFPage, owner: PDFDict): number[] {
  const { PDFName } = doc.lib;
  const kids =
    arrayAt(doc, element, 'K') ?? doc.file.context.obj([element.get(PDFName.of('K')) ?? []]);
  return kids.asArray().flatMap((_, index) => {
    const reference = dictAt(doc, kids, index);
    const onPage = (reference ?? element).get(PDFName.of('Pg')) ?? element.get(PDFName.of('Pg'));
    const form = reference && streamAt(doc, reference, 'Stm')?.dict;
    if (onPage !== page.ref || (form ?? page.node) !== owner) return [];
    return (reference ? numberAt(doc, reference, 'MCID') : numberAt(doc, kids, index)) ?? [];
  });
}

const painters = new Set('f F f* S s B B* b b* Do sh Tj TJ \' "'.split(' '));
const known = new Set([
  ...painters,
  ...'BDC BMC BT c cm cs CS d DP EMC ET g G gs h i j J K k l m M MP n q Q re rg RG'.split(' '),
  ...'ri sc SC scn SCN T* Tc Td TD Tf TL Tm Tr Ts Tw Tz v w W W* y'.split(' '),
]);
