/** Six numbers of a transformation (ISO 32000-1 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  return [
    first[0] * second[0] + first[1] * second[2],
    first[0] * second[1] + first[1] * second[3],
    first[2] * second[0] + first[3] * second[2],
    first[2] * second[1] + first[3] * second[3],
    first[4] * second[0] + first[5] * second[2] + second[4],
    first[4] * second[1] + first[5] * second[3] + second[5],
  ];
}

/** The matrix that moves by x and y, then does `matrix`. */
export function shift(matrix: Matrix, x: number, y: number): Matrix {
  const right = matrix[0] * x + matrix[2] * y + matrix[4];
  const down = matrix[1] * x + matrix[3] * y + matrix[5];
  return [matrix[0], matrix[1], matrix[2], matrix[3], right, down];
}

export function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** Where the four corners of a PDF rectangle (ISO 32000-1 7.9.5) come to stand. */
export function corners(matrix: Matrix, rectangle: readonly number[]): Point[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  return [
    apply(matrix, x1, y1),
    apply(matrix, x2, y1),
    apply(matrix, x2, y2),
    apply(matrix, x1, y2),
  ];
}

/** How much the matrix scales lengths, direction disregarded. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** The length of a vector: `Math.hypot` takes several times as long, and there are thousands to a page. */
export function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** The six numbers as a matrix; identity when there are not six. */
export function toMatrix(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined) return identity;
  if (d === undefined || e === undefined || f === undefined) return identity;
  return [a, b, c, d, e, f];
}
