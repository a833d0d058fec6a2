import type { PDFContext, PDFDocument } from '@cantoo/pdf-lib';
import { loadPdfLibrary, type PdfLibrary } from '../../src/pdf/library.ts';
import { mmPerPt } from '../../src/pdf/reading.ts';

/** A bulletin drawn by its measures, mm and pt, as no program would draw it unless told to. */
export interface Design {
  width: number;
  height: number;
  left: number;
  /** Of even pages. */
  evenLeft: number;
  top: number;
  pitch: number;
  /** Width of the type area; 28 characters share it. */
  measure: number;
  characters: number;
  lines: number;
  /** Characters of a paragraph of one line, set in by two; lines are full where nothing is said. */
  short: number | undefined;
  size: number;
  ink: string;
  faces: { text: string; level1: string; level2: string; title: string; folio: string };
  masthead: { size: number; ink: string; off: number } | undefined;
  issue: string;
  issueOff: number;
  rule: { ink: string; width: number; thickness: number; gap: number } | undefined;
  /** Its lines stand one under another. */
  title: { size: number; off: number; lines?: string[] };
  folio: ((page: number) => string) | undefined;
  folioSize: number;
  /** From the foot of the type area to the dash. */
  folioBelow: number;
  folioSide: (page: number) => 'left' | 'right' | 'centre';
  tail: { foot: number; weights: number[]; ink: string; contacts: boolean } | undefined;
  /** Content streams put after all else, one for each page. */
  extra: string[];
  embedded: boolean;
  /** Of all fonts; that of `Identity-H` does not tell the text. */
  encoding: 'UniGB-UCS2-H' | 'Identity-H';
}

/** All as GB/T 9704-2012 and custom would have it. */
export const fitting: Design = {
  width: 210,
  height: 297,
  left: 28,
  evenLeft: 28,
  top: 37,
  pitch: 225 / 22,
  measure: 156,
  characters: 28,
  lines: 22,
  short: undefined,
  size: 16,
  ink: '0 g',
  faces: {
    text: 'FangSong',
    level1: 'SimHei',
    level2: 'KaiTi',
    title: 'FZXBSK--GBK1-0',
    folio: 'SimSun',
  },
  masthead: { size: 40, ink: '0.88 0.13 0.13 rg', off: 0 },
  issue: '第５２期',
  issueOff: 0,
  rule: { ink: '0.88 0.13 0.13 rg', width: 156, thickness: 0.8, gap: 4 },
  title: { size: 22, off: 0 },
  folio: (page) => `— ${page} —`,
  folioSize: 14,
  folioBelow: 7,
  folioSide: (page) => (page % 2 === 1 ? 'right' : 'left'),
  tail: { foot: 262, weights: [0.35, 0.25, 0.35], ink: '0 g', contacts: true },
  extra: [],
  embedded: true,
  encoding: 'UniGB-UCS2-H',
};

export type Change = Partial<Omit<Design, 'faces'>> & { faces?: Partial<Design['faces']> };

/** The bytes of a bulletin of three pages, fitting but for the change. */
export async function drawBulletin(change: Change = {}): Promise<Uint8Array> {
  return (await drawFile(change)).save();
}

export async function drawFile(change: Change = {}): Promise<PDFDocument> {
  const design = { ...fitting, ...change, faces: { ...fitting.faces, ...change.faces } };
  const lib = await loadPdfLibrary();
  const file = await lib.PDFDocument.create({ updateMetadata: false });
  const resources = file.context.obj({ Font: file.context.obj(fonts(file.context, design)) });
  for (const [index, content] of [
    firstPage(design),
    fullPage(design),
    lastPage(design),
  ].entries()) {
    const page = file.addPage([design.width / mmPerPt, design.height / mmPerPt]);
    const stream = `${inMillimetres(design)}${content}${folio(design, index + 1)}${design.extra[index] ?? ''}`;
    page.node.set(lib.PDFName.of('Resources'), resources);
    page.node.set(lib.PDFName.of('Contents'), file.context.register(file.context.stream(stream)));
  }
  return file;
}

/** Fonts whose codes are UTF-16, as old word processors made them. */
function fonts(context: PDFContext, { faces, embedded, encoding }: Design) {
  return Object.fromEntries(
    Object.entries(faces).map(([role, name]) => [
      role,
      {
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: encoding,
        DescendantFonts: [
          {
            Type: 'Font',
            Subtype: 'CIDFontType2',
            BaseFont: name,
            // ASCII is half an em wide.
            W: [1, 95, 500],
            FontDescriptor: embedded
              ? { FontName: name, FontFile2: context.register(context.stream('')) }
              : { FontName: name },
          },
        ],
      },
    ]),
  );
}

/** From here on 1 unit is 1 mm, from the top left. */
function inMillimetres({ height }: Design): string {
  return `${1 / mmPerPt} 0 0 ${-1 / mmPerPt} 0 ${height / mmPerPt} cm\n`;
}

function firstPage(design: Design): string {
  const middle = design.left + design.measure / 2;
  const { masthead, rule, title } = design;
  const parts = [
    masthead
      ? `${masthead.ink} ${centred('title', masthead.size, middle + masthead.off, 65, '云岭工作简报')}`
      : '',
    design.ink,
    centred('text', 16, middle + design.issueOff, 85, design.issue),
    text('text', 16, design.left + 5.64, 95, '云岭市办公室'),
    text('text', 16, design.left + 100, 95, '２０２６年１月５日'.replace(/[０-９]/g, half)),
  ];
  if (rule) {
    // The characters of 16 pt end 0.12 em below their baseline.
    const y = 95 + 0.12 * 16 * mmPerPt + rule.gap;
    parts.push(
      `${rule.ink} ${design.left} ${y} ${rule.width} ${rule.thickness} re f ${design.ink}`,
    );
  }
  for (const [index, line] of (title.lines ?? ['关于测量版式的情况']).entries()) {
    parts.push(centred('title', title.size, middle + title.off, 122 + 9 * index, line));
  }
  for (let line = 10; line < design.lines; line += 1) parts.push(fullLine(design, 1, line));
  return parts.join('\n');
}

function fullPage(design: Design): string {
  const parts: string[] = [design.ink];
  for (let line = 0; line < design.lines; line += 1) {
    const heading = headings[line];
    if (heading === undefined) parts.push(fullLine(design, 2, line));
    else {
      const indent = design.evenLeft + 2 * step(design);
      parts.push(text(heading.face, design.size, indent, baseline(design, line), heading.text));
    }
  }
  return parts.join('\n');
}

const headings: Record<number, { face: 'level1' | 'level2' | 'text'; text: string }> = {
  3: { face: 'level1', text: '一、提高认识' },
  5: { face: 'level2', text: '（一）加强领导' },
  7: { face: 'text', text: '1.明确责任' },
  9: { face: 'text', text: '（1）分工' },
};

function lastPage(design: Design): string {
  const parts: string[] = [design.ink];
  for (let line = 0; line < 6; line += 1) parts.push(fullLine(design, 3, line));
  const { tail } = design;
  if (tail) {
    parts.push(tail.ink);
    const gap = 8;
    const tops = tail.weights.map((weight, index) => {
      const after = tail.weights.length - 1 - index;
      return { weight, y: tail.foot - weight - after * gap };
    });
    for (const { weight, y } of tops) {
      parts.push(`${design.left} ${y} ${design.measure} ${weight} re f`);
    }
    parts.push(design.ink);
    const inset = design.left + 5;
    if (tail.contacts) {
      parts.push(text('text', 14, inset, (tops[0]?.y ?? 0) - 3, '责编：林一'));
    }
    for (const [index, label] of ['报：市委。', '送：各部门。'].entries()) {
      const y = tops[index + 1]?.y;
      if (y !== undefined) parts.push(text('text', 14, inset, y - 2, label));
    }
  }
  return parts.join('\n');
}

function folio(design: Design, page: number): string {
  const words = design.folio?.(page);
  if (words === undefined || words === '') return '';
  const em = design.folioSize * mmPerPt;
  const width = [...words].reduce((sum, char) => sum + (char < '\u0100' ? em / 2 : em), 0);
  const left = page % 2 === 0 ? design.evenLeft : design.left;
  const x = {
    left: left + em,
    right: left + design.measure - em - width,
    centre: left + (design.measure - width) / 2,
  }[design.folioSide(page)];
  const y = design.height - 35 + design.folioBelow + 0.32 * em;
  return `\n${design.ink} ${text('folio', design.folioSize, x, y, words)}`;
}

/** A line of body type that fills the measure. */
function fullLine(design: Design, page: number, line: number): string {
  const words = Array.from({ length: design.short ?? design.characters }, (_, index) => {
    return stock.charAt((line * 7 + index) % stock.length);
  });
  const indent = design.short === undefined ? 0 : 2 * step(design);
  const left = indent + (page % 2 === 0 ? design.evenLeft : design.left);
  const spacing = step(design) - design.size * mmPerPt;
  return text('text', design.size, left, baseline(design, line), words.join(''), spacing);
}

const stock = '全市各级文明单位坚持为民服务推动城乡精神生活共同提高建立长效机制';

function step({ measure, size, characters }: Design): number {
  return (measure - size * mmPerPt) / (characters - 1);
}

/** Word centres the em square in the line, which is 0.38 em above the baseline. */
function baseline({ top, pitch, size }: Design, line: number): number {
  return top + pitch * (line + 0.5) + 0.38 * size * mmPerPt;
}

function centred(face: string, size: number, middle: number, y: number, words: string): string {
  return text(face, size, middle - ([...words].length * size * mmPerPt) / 2, y, words);
}

function text(
  face: string,
  size: number,
  x: number,
  y: number,
  words: string,
  spacing = 0,
): string {
  const codes = Buffer.from(words, 'utf16le').swap16().toString('hex');
  return `BT /${face} ${size * mmPerPt} Tf ${spacing} Tc 1 0 0 -1 ${x} ${y} Tm <${codes}> Tj ET`;
}

function half(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - 0xfee0);
}

/** A file of pdf-lib's own, drawn on as it does. */
export async function drawWith(
  draw: (file: PDFDocument, lib: PdfLibrary) => void | Promise<void>,
): Promise<Uint8Array> {
  const lib = await loadPdfLibrary();
  const file = await lib.PDFDocument.create();
  await draw(file, lib);
  return file.save();
}
