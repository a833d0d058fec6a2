import { excess } from './box.ts';
import type { Face } from './face.ts';
import { type Machine, nameOf, numberOf, type Operator } from './machine.ts';
import { identity, lengthOf, type Matrix, multiply, shift, toMatrix } from './matrix.ts';
import { dictAt } from './objects.ts';
import { emBox, type Glyph, isBlank, mmPerPt, type TextRun } from './reading.ts';
import type { Operand } from './scan.ts';

/** Text operators (ISO 32000-1 9.3, 9.4). */
export const textOperators: Record<string, Operator> = {
  BT: (machine) => startLine(machine, identity),
  ET: (machine) => {
    machine.pen = undefined;
  },
  Tf: (machine, operands) => {
    const name = nameOf(operands, 0);
    const face = machine.faces.get(name) ?? faceNamed(machine, name);
    if (face) machine.faces.set(name, face);
    machine.state.face = face;
    machine.state.size = numberOf(operands, 1);
  },
  Tc: ({ state }, operands) => {
    state.charSpace = numberOf(operands, 0);
  },
  Tw: ({ state }, operands) => {
    state.wordSpace = numberOf(operands, 0);
  },
  Tz: ({ state }, operands) => {
    state.stretch = numberOf(operands, 0) / 100;
  },
  TL: ({ state }, operands) => {
    state.leading = numberOf(operands, 0);
  },
  Ts: ({ state }, operands) => {
    state.rise = numberOf(operands, 0);
  },
  Tr: (machine, operands) => {
    machine.pen = undefined;
    machine.state.invisible = numberOf(operands, 0) === 3;
  },
  Tm: (machine, operands) => startLine(machine, toMatrix(operands.map(Number))),
  Td: (machine, operands) => moveLine(machine, numberOf(operands, 0), numberOf(operands, 1)),
  TD: (machine, operands) => {
    machine.state.leading = -numberOf(operands, 1);
    moveLine(machine, numberOf(operands, 0), numberOf(operands, 1));
  },
  'T*': (machine) => moveLine(machine, 0, -machine.state.leading),
  Tj: (machine, operands) => show(machine, operands[0]),
  TJ: (machine, operands) => showSpaced(machine, operands[0]),
  "'": (machine, operands) => {
    moveLine(machine, 0, -machine.state.leading);
    show(machine, operands[0]);
  },
  '"': (machine, operands) => {
    machine.state.wordSpace = numberOf(operands, 0);
    machine.state.charSpace = numberOf(operands, 1);
    moveLine(machine, 0, -machine.state.leading);
    show(machine, operands[2]);
  },
};

function faceNamed(machine: Machine, name: string): Face | undefined {
  const { scene, resources } = machine;
  const fonts = resources && dictAt(scene.doc, resources, 'Font');
  const font = fonts && dictAt(scene.doc, fonts, name);
  return font && scene.faceOf(font);
}

function startLine(machine: Machine, matrix: Matrix): void {
  machine.lineMatrix = matrix;
  machine.along = 0;
}

function moveLine(machine: Machine, x: number, y: number): void {
  startLine(machine, shift(machine.lineMatrix, x, y));
}

function showSpaced(machine: Machine, items: Operand | undefined): void {
  if (!Array.isArray(items)) return;
  const { size, stretch } = machine.state;
  for (const item of items) {
    if (typeof item === 'number') machine.along -= (item / 1000) * size * stretch;
    else show(machine, item);
  }
}

function show(machine: Machine, bytes: Operand | undefined): void {
  const { face } = machine.state;
  if (!face || typeof bytes !== 'string') return;
  if (face.isLead) {
    showMixed(machine, face, bytes, face.isLead);
    return;
  }
  for (let at = 0; at + face.codeLength <= bytes.length; at += face.codeLength) {
    const first = bytes.charCodeAt(at);
    const code = face.codeLength === 2 ? first * 256 + bytes.charCodeAt(at + 1) : first;
    showGlyph(machine, face, code);
  }
}

/** Codes of one and of two bytes by turns, as in GBK. */
function showMixed(
  machine: Machine,
  face: Face,
  bytes: string,
  isLead: (byte: number) => boolean,
): void {
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes.charCodeAt(at);
    if (!isLead(first)) {
      showGlyph(machine, face, first);
    } else {
      at += 1;
      showGlyph(machine, face, first * 256 + (bytes.charCodeAt(at) || 0));
    }
  }
}

function showGlyph(machine: Machine, face: Face, code: number): void {
  const { size, charSpace, wordSpace, stretch, clip } = machine.state;
  const width = face.width(code);
  const matrix = glyphMatrix(machine);
  const length = lengthOf(matrix[0], matrix[1]);
  const run = runAt(machine, face, matrix, length);
  const glyph: Glyph = {
    text: textOf(machine, face, code),
    x: matrix[4],
    y: matrix[5],
    width: width * length,
  };
  // A font of one byte a character may have any at 0.
  if (code === 0 && face.codeLength === 2) glyph.missing = true;
  addGlyph(run, glyph);
  const hidden = excess(emBox(run, glyph), clip);
  if (hidden > clipTolerance * run.size * mmPerPt && !isBlank(glyph)) run.clipped = true;
  const gap = charSpace + (face.codeLength === 1 && code === 32 ? wordSpace : 0);
  machine.along += (width * size + gap) * stretch;
}

/** From an em square to the page (ISO 32000-1 9.4.4), without the products that are nought. */
function glyphMatrix({ state, lineMatrix, along }: Machine): Matrix {
  const { size, rise } = state;
  const across = size * state.stretch;
  const [a, b, c, d, e, f] = multiply(lineMatrix, state.ctm);
  return [
    across * a,
    across * b,
    size * c,
    size * d,
    along * a + rise * c + e,
    along * b + rise * d + f,
  ];
}

/** The open run if the next glyph goes on with it, else a new one. */
function runAt(machine: Machine, face: Face, matrix: Matrix, length: number): TextRun {
  const { pen, state, scene } = machine;
  const tag = machine.marks.at(-1)?.tag;
  if (pen && pen.run.font === face.font && pen.run.color === state.fill && pen.run.tag === tag) {
    if (goesOn(pen.run, pen.matrix, matrix)) return pen.run;
  }
  const size = heightOf(matrix, length) / mmPerPt;
  const angle = (Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI) + 360) % 360;
  const run: TextRun = {
    text: '',
    x: matrix[4],
    baseline: matrix[5],
    width: 0,
    size,
    scale: state.size === 0 ? 1 : size / (state.size * ptPerPx),
    font: face.font,
    color: state.fill,
    glyphs: [],
    ...(angle === 0 ? {} : { rotated: angle }),
    ...(state.invisible ? { invisible: true } : {}),
    ...(tag ? { tag } : {}),
  };
  machine.pen = { run, matrix };
  scene.found.runs.push(run);
  return run;
}

/** Whether a glyph stands on the line of a run, in its size and direction, and not before its last glyph. */
function goesOn(run: TextRun, start: Matrix, matrix: Matrix): boolean {
  const last = run.glyphs.at(-1);
  const [a, b, c, d, x, y] = start;
  const sameShape =
    near(a, matrix[0]) && near(b, matrix[1]) && near(c, matrix[2]) && near(d, matrix[3]);
  if (!last || !sameShape) return false;
  const length = lengthOf(a, b);
  const offLine = ((matrix[5] - y) * a - (matrix[4] - x) * b) / length;
  const step = (matrix[4] - last.x) * a + (matrix[5] - last.y) * b;
  return Math.abs(offLine) < lineTolerance && step >= 0;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-3;
}

function addGlyph(run: TextRun, glyph: Glyph): void {
  run.glyphs.push(glyph);
  run.text += glyph.text;
  run.width = lengthOf(glyph.x - run.x, glyph.y - run.baseline) + glyph.width;
}

function textOf(machine: Machine, face: Face, code: number): string {
  const actual = machine.marks.at(-1)?.actual;
  if (!actual) return face.text(code) ?? '';
  const { text } = actual;
  actual.text = '';
  return text;
}

/** The height of an em square above its baseline, however slanted. */
function heightOf([a, b, c, d]: Matrix, length: number): number {
  return length === 0 ? 0 : Math.abs(a * d - b * c) / length;
}

/** Chromium states type sizes in CSS pixels. */
const ptPerPx = 0.75;

/** How far off its line a glyph may stand, in mm. */
const lineTolerance = 0.01;

/** How much of an em may lie under a clip: side bearings and the air around characters. */
const clipTolerance = 0.25;
