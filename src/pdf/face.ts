/** A font as it stands in the PDF. */
export interface PdfFont {
  /** PostScript name, without the tag of a subset; empty when the font has none. */
  readonly name: string;
  /** `CIDFontType2`, `CIDFontType0`, `Type3`, `TrueType` … (ISO 32000-1 9.5, 9.7.4). */
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether its text can be copied and searched. */
  readonly toUnicode: boolean;
  /** Whether the embedded file has TrueType outlines. */
  readonly truetype: boolean;
}

/** A font with what is needed to read text set in it. */
export interface Face {
  readonly font: PdfFont;
  /** Bytes of one character code. */
  readonly codeLength: 1 | 2;
  /** Advance of a character, in em. */
  readonly width: (code: number) => number;
  readonly text: (code: number) => string | undefined;
  /** Where codes of one byte and of two are mixed: whether a byte is the first of two. */
  readonly isLead?: (byte: number) => boolean;
}
