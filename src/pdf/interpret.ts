import type { PDFDict } from '@cantoo/pdf-lib';
import { boxAround, overlap } from './box.ts';
import {
  type GraphicsState,
  initialState,
  type Machine,
  type Mark,
  nameOf,
  numberOf,
  type Operator,
  type Scene,
  startMachine,
} from './machine.ts';
import { corners, type Matrix, multiply, toMatrix } from './matrix.ts';
import { arrayAt, decoded, dictAt, nameAt, numberAt, numbersAt, streamAt } from './objects.ts';
import { paintImage, pathOperators } from './paint.ts';
import { type Operand, scan } from './scan.ts';
import { textOperators } from './show.ts';
import { noStatements, note } from './statements.ts';
import { decodeText } from './strings.ts';

/**
 * Reads a page's content stream and adds what it paints to the scene.
 * `base` leads from the page's user space to mm from its top left.
 */
export function interpret(
  scene: Scene,
  content: Uint8Array,
  resources: PDFDict | undefined,
  base: Matrix,
): void {
  run(scene, content, resources, { ...initialState, ctm: base }, []);
}

function run(
  scene: Scene,
  content: Uint8Array,
  resources: PDFDict | undefined,
  state: GraphicsState,
  marks: readonly Mark[],
): void {
  const machine = startMachine(scene, resources, state, marks);
  const statements = noStatements();
  scan(content, (operator, operands, start, end) => {
    note(statements, operator, start, end);
    operators.get(operator)?.(machine, operands);
  });
  scene.doc.memory?.statements.set(content, statements);
}

/** Graphics state, colour and marked content (ISO 32000-1 8.4.4, 8.6.8, 14.6). */
const stateOperators: Record<string, Operator> = {
  q: (machine) => machine.saved.push({ ...machine.state }),
  Q: (machine) => {
    machine.state = machine.saved.pop() ?? machine.state;
  },
  cm: ({ state }, operands) => {
    state.ctm = multiply(toMatrix(operands.map(Number)), state.ctm);
  },
  w: ({ state }, operands) => {
    state.lineWidth = numberOf(operands, 0);
  },
  gs: (machine, operands) => {
    const lineWidth = lineWidthOf(machine, nameOf(operands, 0));
    if (lineWidth !== undefined) machine.state.lineWidth = lineWidth;
  },
  g: fill,
  rg: fill,
  k: fill,
  cs: (machine, operands) => {
    machine.state.fill = '#000000';
    machine.state.fillInk = inkOf(machine, nameOf(operands, 0));
  },
  sc: fillWithInk,
  scn: fillWithInk,
  G: stroke,
  RG: stroke,
  K: stroke,
  CS: (machine, operands) => {
    machine.state.stroke = '#000000';
    machine.state.strokeInk = inkOf(machine, nameOf(operands, 0));
  },
  SC: strokeWithInk,
  SCN: strokeWithInk,
  BMC: (machine, operands) => machine.marks.push(markOf(machine, nameOf(operands, 0), undefined)),
  BDC: (machine, operands) => machine.marks.push(markOf(machine, nameOf(operands, 0), operands[1])),
  EMC: (machine) => {
    machine.marks.pop();
  },
  ID: (machine) => paintImage(machine),
  Do: (machine, operands) => paintObject(machine, nameOf(operands, 0)),
};

const operators = new Map<string, Operator>(
  Object.entries({ ...stateOperators, ...textOperators, ...pathOperators }),
);

function fill({ state }: Machine, operands: readonly Operand[]): void {
  state.fill = colorOf(operands);
}

function fillWithInk({ state }: Machine, operands: readonly Operand[]): void {
  state.fill = colorOf(operands, state.fillInk);
}

function stroke({ state }: Machine, operands: readonly Operand[]): void {
  state.stroke = colorOf(operands);
}

function strokeWithInk({ state }: Machine, operands: readonly Operand[]): void {
  state.stroke = colorOf(operands, state.strokeInk);
}

function lineWidthOf(machine: Machine, name: string): number | undefined {
  const { scene, resources } = machine;
  const states = resources && dictAt(scene.doc, resources, 'ExtGState');
  const state = states && dictAt(scene.doc, states, name);
  return state && numberAt(scene.doc, state, 'LW');
}

/** The ink of a colour space that is a separation; others are told by how many numbers they take. */
function inkOf({ scene, resources }: Machine, name: string): string | undefined {
  const spaces = resources && dictAt(scene.doc, resources, 'ColorSpace');
  const space = spaces && arrayAt(scene.doc, spaces, name);
  const isSeparation = space && nameAt(scene.doc, space, 0) === 'Separation';
  return isSeparation ? nameAt(scene.doc, space, 1) : undefined;
}

/** One number is grey, or the tint of an ink; three are RGB, four CMYK; a name is a pattern. */
function colorOf(operands: readonly Operand[], ink?: string): string {
  if (typeof operands.at(-1) !== 'number') return 'pattern';
  const [first = 0, second = 0, third = 0, black = 0] = operands.map(Number);
  if (operands.length === 1 && ink !== undefined) {
    const strength = processInks[ink];
    return strength ? hexColor(strength.map((part) => 1 - part * first)) : 'pattern';
  }
  if (operands.length === 1) return hexColor([first, first, first]);
  if (operands.length === 3) return hexColor([first, second, third]);
  return hexColor([first, second, third].map((part) => (1 - part) * (1 - black)));
}

/** How much of red, green and blue each ink takes away at full tint. */
const processInks: Record<string, readonly number[]> = {
  All: [1, 1, 1],
  Black: [1, 1, 1],
  Cyan: [1, 0, 0],
  Magenta: [0, 1, 0],
  Yellow: [0, 0, 1],
};

function hexColor(parts: readonly number[]): string {
  const digits = parts.map((part) => {
    const level = Math.round(Math.min(1, Math.max(0, part)) * 255);
    return level.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

function markOf(machine: Machine, type: string, properties: Operand | undefined): Mark {
  const outer = machine.marks.at(-1);
  if (type === 'Artifact') return { tag: undefined, actual: undefined };
  const mcid = propertyOf(properties, 'MCID');
  const actual = propertyOf(properties, 'ActualText');
  return {
    tag: typeof mcid === 'number' ? machine.scene.tagOf(mcid) : outer?.tag,
    actual: typeof actual === 'string' ? { text: decodeText(actual) } : outer?.actual,
  };
}

function propertyOf(properties: Operand | undefined, key: string): Operand | undefined {
  return properties instanceof Map ? properties.get(key) : undefined;
}

function paintObject(machine: Machine, name: string): void {
  const { scene, resources, state } = machine;
  const { doc } = scene;
  const objects = resources && dictAt(doc, resources, 'XObject');
  const object = objects && streamAt(doc, objects, name);
  if (!object) return;
  const type = nameAt(doc, object.dict, 'Subtype');
  if (type === 'Image') paintImage(machine);
  if (type !== 'Form') return;
  const ctm = multiply(toMatrix(numbersAt(doc, object.dict, 'Matrix')), state.ctm);
  const frame = boxAround(corners(ctm, numbersAt(doc, object.dict, 'BBox')));
  const clip = overlap(state.clip, frame);
  if (!clip) return;
  const inner = dictAt(doc, object.dict, 'Resources') ?? resources;
  run(scene, decoded(doc, object), inner, { ...state, ctm, clip }, machine.marks);
}
