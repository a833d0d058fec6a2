import type { PDFDict } from '@cantoo/pdf-lib';
import { type Box, boundless } from './box.ts';
import type { PdfDocument } from './document.ts';
import type { Face } from './font.ts';
import { identity, type Matrix, type Point } from './matrix.ts';
import type { PageReading, TextRun } from './reading.ts';
import type { Operand } from './scan.ts';
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
  readonly ctm: Matrix;
  readonly clip: Box;
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly face: Face | undefined;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
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

export const initialState: Omit<GraphicsState, 'ctm'> = {
  clip: boundless,
  fill: '#000000',
  stroke: '#000000',
  lineWidth: 1,
  face: undefined,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
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

/** Sets part of the graphics state. */
export function change(machine: Machine, part: Partial<GraphicsState>): void {
  machine.state = { ...machine.state, ...part };
}

/** The number at a place among operands; 0 when there is none. */
export function numberOf(operands: readonly Operand[], index: number): number {
  const operand = operands[index];
  return typeof operand === 'number' ? operand : 0;
}

/** The name at a place among operands; empty when there is none. */
export function nameOf(operands: readonly Operand[], index: number): string {
  const operand = operands[index];
  return typeof operand === 'string' ? operand : '';
}
