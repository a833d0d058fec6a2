import type { PDFDict } from '@cantoo/pdf-lib';
import { type Box, boundless } from './box.ts';
import type { PdfDocument } from './document.ts';
import type { Face } from './face.ts';
import { identity, type Matrix, type Point } from './matrix.ts';
import type { PageReading, TextRun } from './reading.ts';
import { nameIn, type Operand } from './scan.ts';
import type { Tag } from './tags.ts';

/** What a page's content stream is read with, and what is found in it. */
export interface Scene {
  readonly doc: PdfDocument;
  readonly faceOf: (font: PDFDict) => Face;
  readonly tagOf: (mcid: number) => Tag | undefined;
  readonly found: Pick<PageReading, 'runs' | 'rules' | 'shapes' | 'images'>;
}

/** The state of a content stream while it is read. */
export interface Machine {
  readonly scene: Scene;
  readonly resources: PDFDict | undefined;
  /** Faces of the resources used so far, by name. */
  readonly faces: Map<string, Face>;
  /** Changed in place, so what is saved is a copy. */
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** Where the line of text began, and how far along it the next character stands, in text space. */
  lineMatrix: Matrix;
  along: number;
  path: Subpath[];
  /** The path at hand becomes a clip once it is painted. */
  clipping: boolean;
  readonly marks: Mark[];
  pen: Pen | undefined;
}

/** Graphics and text state (ISO 32000-1 8.4, 9.3); `ctm` leads to mm from the page's top left. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  fill: string;
  stroke: string;
  /** The ink that a lone number is the tint of, in a separation colour space (ISO 32000-1 8.6.6.4). */
  fillInk: string | undefined;
  strokeInk: string | undefined;
  lineWidth: number;
  face: Face | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  /** Text is not painted (ISO 32000-1 9.3.6, mode 3). */
  invisible: boolean;
}

/** Points are in mm on the page. */
export interface Subpath {
  readonly points: Point[];
  straight: boolean;
  closed: boolean;
}

/** Marked content that is open (ISO 32000-1 14.6). */
export interface Mark {
  readonly tag: Tag | undefined;
  readonly actual: ActualText | undefined;
}

/** Text that stands for several glyphs; the first glyph takes it. */
export interface ActualText {
  text: string;
}

/** The run being written and the state it was begun in. */
export interface Pen {
  readonly run: TextRun;
  readonly matrix: Matrix;
}

export type Operator = (machine: Machine, operands: readonly Operand[]) => void;

export const initialState: Readonly<Omit<GraphicsState, 'ctm'>> = {
  clip: boundless,
  fill: '#000000',
  stroke: '#000000',
  fillInk: undefined,
  strokeInk: undefined,
  lineWidth: 1,
  face: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  invisible: false,
};

export function startMachine(
  scene: Scene,
  resources: PDFDict | undefined,
  state: GraphicsState,
  marks: readonly Mark[],
): Machine {
  return {
    scene,
    resources,
    faces: new Map(),
    state,
    saved: [],
    lineMatrix: identity,
    along: 0,
    path: [],
    clipping: false,
    marks: [...marks],
    pen: undefined,
  };
}

/** The number at a place among operands; 0 when there is none. */
export function numberOf(operands: readonly Operand[], index: number): number {
  const operand = operands[index];
  return typeof operand === 'number' ? operand : 0;
}

/** The name at a place among operands; empty when there is none. */
export function nameOf(operands: readonly Operand[], index: number): string {
  return nameIn(operands[index]) ?? '';
}
