import type { PDFDict } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import type { Face } from './face.ts';
import type { PdfLibrary } from './library.ts';
import { arrayAt, dictAt, nameAt, numberAt, valueAt } from './objects.ts';

/**
 * What the encoding of a font says: of its text, where no ToUnicode does, and of how its codes are to be read. The
 * predefined CMaps of simplified Chinese (ISO 32000-1 9.7.5.2), and the encodings of simple fonts (9.6.6).
 */
export function readEncoding(doc: PdfDocument, dict: PDFDict, face: Face): Partial<Face> {
  const encoding = nameAt(doc, dict, 'Encoding') ?? '';
  if (face.codeLength === 1) return simpleEncoding(doc, dict);
  const usual = face.width(noCid);
  const widthOf = (code: number) => {
    return code >= 0x20 && code < 0x7f ? face.width(code - 0x1f) : usual;
  };
  if (/^UniGB-(UCS2|UTF16)-[HV]$/.test(encoding)) {
    return { width: widthOf, text: String.fromCharCode };
  }
  if (!/^GB(pc|K|Kp)?-EUC-[HV]$/.test(encoding)) return {};
  return gbk((code) => (code < 0x100 && !/[cp]-/.test(encoding) ? 0.5 : widthOf(code)));
}

/** Widths go by CID. Those of ASCII begin at 1 in Adobe-GB1, and Han characters are of the usual width. */
const noCid = -1;

function gbk(width: Face['width']): Partial<Face> {
  const decoder = new TextDecoder('gbk');
  return {
    isLead: (byte) => byte > 0x80 && byte < 0xff,
    width,
    text: (code) => {
      const bytes = code < 0x100 ? [code] : [code >> 8, code & 0xff];
      return decoder.decode(Uint8Array.from(bytes));
    },
  };
}

function simpleEncoding(doc: PdfDocument, dict: PDFDict): Partial<Face> {
  const decoder = new TextDecoder(codePageOf(doc, dict));
  const differences = differencesOf(doc, dict);
  // What another encoding than that of Latin text puts at its codes is not known.
  const isSymbolic = valueAt(doc, dict, 'Encoding') === undefined && !isStandard(doc, dict);
  const text = (code: number): string | undefined => {
    if (differences.has(code)) return differences.get(code);
    return isSymbolic ? undefined : decoder.decode(Uint8Array.of(code));
  };
  if (valueAt(doc, dict, 'Widths') !== undefined) return { text };
  return { text, ...standardWidths(doc, dict, text) };
}

/** What codes without a name of their own stand for: macOS has its own, at which Windows has others (ISO 32000-1 D.2). */
function codePageOf(doc: PdfDocument, dict: PDFDict): string {
  const encoding = dictAt(doc, dict, 'Encoding');
  const base = encoding ? nameAt(doc, encoding, 'BaseEncoding') : nameAt(doc, dict, 'Encoding');
  return base === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252';
}

/** The characters of a `Differences` array, as far as their names say them outright. */
function differencesOf(doc: PdfDocument, dict: PDFDict): Map<number, string | undefined> {
  const found = new Map<number, string | undefined>();
  const encoding = dictAt(doc, dict, 'Encoding');
  const array = encoding && arrayAt(doc, encoding, 'Differences');
  let code = 0;
  for (let at = 0; array && at < array.size(); at += 1) {
    const first = numberAt(doc, array, at);
    if (first !== undefined) code = first;
    else {
      found.set(code, characterNamed(nameAt(doc, array, at) ?? ''));
      code += 1;
    }
  }
  return found;
}

/** A form of a character is named after it: `one.oldstyle`. */
function characterNamed(form: string): string | undefined {
  const name = form.replace(/\..*$/, '');
  const hex = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name)?.[1];
  if (hex !== undefined) return characterAt(Number.parseInt(hex, 16));
  return /^[A-Za-z]$/.test(name) ? name : glyphNames.get(name);
}

/** Undefined beyond the last that there can be. */
function characterAt(codePoint: number): string | undefined {
  return codePoint > 0x10ffff ? undefined : String.fromCodePoint(codePoint);
}

/** Names of ASCII, and of the marks that Chinese texts have from it (Adobe Glyph List). */
const glyphNames = new Map([
  ...namesFrom(
    ' ',
    'space exclam quotedbl numbersign dollar percent ampersand quotesingle ' +
      'parenleft parenright asterisk plus comma hyphen period slash ' +
      'zero one two three four five six seven eight nine ' +
      'colon semicolon less equal greater question at',
  ),
  ...namesFrom('[', 'bracketleft backslash bracketright asciicircum underscore grave'),
  ...namesFrom('{', 'braceleft bar braceright asciitilde'),
  ...namesFrom('–', 'endash emdash'),
  ...namesFrom('‘', 'quoteleft quoteright'),
  ...namesFrom('“', 'quotedblleft quotedblright'),
  ...namesFrom('…', 'ellipsis'),
  ...namesFrom('·', 'periodcentered'),
]);

/** The names of characters that follow one another. */
function namesFrom(first: string, names: string): [name: string, character: string][] {
  return names
    .split(' ')
    .map((name, step) => [name, String.fromCharCode(first.charCodeAt(0) + step)]);
}

/** The fourteen fonts that a reader brings along need not say how wide they are (ISO 32000-1 9.6.2.2). */
function standardWidths(
  doc: PdfDocument,
  dict: PDFDict,
  text: (code: number) => string | undefined,
): Partial<Face> {
  const name = standardName(doc, dict);
  if (name === undefined) return {};
  const font = doc.lib.StandardFontEmbedder.for(name);
  return {
    width: (code) => {
      try {
        return font.widthOfTextAtSize(text(code) ?? '', 1);
      } catch {
        // A character that the font does not have.
        return 0;
      }
    },
  };
}

function isStandard(doc: PdfDocument, dict: PDFDict): boolean {
  return standardName(doc, dict) !== undefined;
}

function standardName(doc: PdfDocument, dict: PDFDict): StandardName | undefined {
  const name = nameAt(doc, dict, 'BaseFont');
  return name !== undefined && isStandardName(doc, name) ? name : undefined;
}

type StandardName = Parameters<PdfLibrary['StandardFontEmbedder']['for']>[0];

function isStandardName({ lib }: PdfDocument, name: string): name is StandardName {
  return Object.values<string>(lib.StandardFonts).includes(name);
}
