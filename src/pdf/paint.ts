import { type Box, boxAround, overlap } from './box.ts';
import { type Machine, numberOf, type Operator, type Subpath } from './machine.ts';
import { apply, corners, type Point, scaleOf } from './matrix.ts';

/** Path, painting and clipping operators (ISO 32000-1 8.5). */
export const pathOperators: Record<string, Operator> = {
  m: (machine, operands) => {
    const point = pointAt(machine, numberOf(operands, 0), numberOf(operands, 1));
    machine.path.push({ points: [point], straight: true, closed: false });
  },
  l: (machine, operands) => extend(machine, operands.map(Number), true),
  c: (machine, operands) => extend(machine, operands.map(Number), false),
  v: (machine, operands) => extend(machine, operands.map(Number), false),
  y: (machine, operands) => extend(machine, operands.map(Number), false),
  h: (machine) => close(machine),
  re: (machine, operands) => {
    const [x, y] = [numberOf(operands, 0), numberOf(operands, 1)];
    const [right, bottom] = [x + numberOf(operands, 2), y + numberOf(operands, 3)];
    const points = [
      pointAt(machine, x, y),
      pointAt(machine, right, y),
      pointAt(machine, right, bottom),
      pointAt(machine, x, bottom),
    ];
    machine.path.push({ points, straight: true, closed: true });
  },
  W: (machine) => {
    machine.clipping = true;
  },
  'W*': (machine) => {
    machine.clipping = true;
  },
  n: (machine) => paint(machine, {}),
  f: (machine) => paint(machine, { fill: true }),
  F: (machine) => paint(machine, { fill: true }),
  'f*': (machine) => paint(machine, { fill: true }),
  S: (machine) => paint(machine, { stroke: true }),
  s: (machine) => {
    close(machine);
    paint(machine, { stroke: true });
  },
  B: (machine) => paint(machine, { fill: true, stroke: true }),
  'B*': (machine) => paint(machine, { fill: true, stroke: true }),
  b: (machine) => {
    close(machine);
    paint(machine, { fill: true, stroke: true });
  },
  'b*': (machine) => {
    close(machine);
    paint(machine, { fill: true, stroke: true });
  },
  sh: ({ state, scene }) => scene.found.shapes.push({ ...state.clip, color: 'pattern' }),
};

/** The box of an image: the unit square as placed on the page, cut to the clip. */
export function paintImage({ state, scene, marks }: Machine): void {
  const box = overlap(boxAround(corners(state.ctm, [0, 0, 1, 1])), state.clip);
  const tag = marks.at(-1)?.tag;
  if (box) scene.found.images.push(tag ? { ...box, tag } : box);
}

function pointAt(machine: Machine, x: number, y: number): Point {
  return apply(machine.state.ctm, x, y);
}

function extend(machine: Machine, numbers: readonly number[], straight: boolean): void {
  const subpath = machine.path.at(-1);
  if (!subpath) return;
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    subpath.points.push(pointAt(machine, numbers[at] ?? 0, numbers[at + 1] ?? 0));
  }
  subpath.straight &&= straight;
}

function close(machine: Machine): void {
  const subpath = machine.path.at(-1);
  if (subpath) subpath.closed = true;
}

function paint(machine: Machine, how: { fill?: true; stroke?: true }): void {
  const { path, state } = machine;
  for (const subpath of path) {
    if (how.fill) add(machine, boxAround(subpath.points), isRectangle(subpath), state.fill);
    if (how.stroke) strokeSubpath(machine, subpath);
  }
  if (machine.clipping) {
    const clip = overlap(state.clip, boxAround(path.flatMap(({ points }) => points)));
    state.clip = clip ?? { x: 0, y: 0, width: 0, height: 0 };
  }
  machine.path = [];
  machine.clipping = false;
}

function strokeSubpath(machine: Machine, subpath: Subpath): void {
  const { state } = machine;
  const thickness = state.lineWidth * scaleOf(state.ctm);
  if (!subpath.straight) {
    add(machine, widen(boxAround(subpath.points), thickness, thickness), false, state.stroke);
    return;
  }
  const { points, closed } = subpath;
  const ends = closed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  for (const [at, end] of ends.entries()) {
    const box = boxAround([points[at] ?? end, end]);
    const level = box.height < flat;
    const upright = box.width < flat;
    const stroke = widen(box, level ? 0 : thickness, upright ? 0 : thickness);
    add(machine, stroke, level || upright, state.stroke);
  }
}

function widen({ x, y, width, height }: Box, byWidth: number, byHeight: number): Box {
  return {
    x: x - byWidth / 2,
    y: y - byHeight / 2,
    width: width + byWidth,
    height: height + byHeight,
  };
}

function add(machine: Machine, box: Box, isRule: boolean, color: string): void {
  const { found } = machine.scene;
  const seen = overlap(box, machine.state.clip);
  if (seen) (isRule ? found.rules : found.shapes).push({ ...seen, color });
}

/** Whether a filled subpath is a rectangle with level and upright sides. */
function isRectangle({ points, straight }: Subpath): boolean {
  const [first, last] = [points[0], points.at(-1)];
  const ends =
    points.length === 5 && first && last && near(first[0], last[0]) && near(first[1], last[1]);
  const four = ends ? points.slice(0, 4) : points;
  if (!straight || four.length !== 4) return false;
  return four.every((corner, at) => {
    const following = four[(at + 1) % 4] ?? corner;
    const afterThat = four[(at + 2) % 4] ?? corner;
    const level = near(corner[1], following[1]) && near(following[0], afterThat[0]);
    const upright = near(corner[0], following[0]) && near(following[1], afterThat[1]);
    return level || upright;
  });
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < flat;
}

/** Differences that are none, in mm. */
const flat = 1e-3;
