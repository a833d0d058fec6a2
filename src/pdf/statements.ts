import { scan } from './scan.ts';

/** Where the statements of a content stream (ISO 32000-1 7.8.2) stand, in order. */
export interface Statements {
  readonly operators: string[];
  /** Two for each: where its operands start, and where its operator ends. */
  readonly places: number[];
}

export function noStatements(): Statements {
  return { operators: [], places: [] };
}

/** Notes the statement that comes next. */
export function note(found: Statements, operator: string, start: number, end: number): void {
  found.operators.push(operator);
  found.places.push(start, end);
}

/** Finds the statements of content that was not read before. */
export function statementsIn(content: Uint8Array): Statements {
  const found = noStatements();
  scan(content, (operator, _, start, end) => note(found, operator, start, end));
  return found;
}

/** Tells each operator and where it stands with its operands: `source.slice(start, end)`. */
export function eachStatement(
  { operators, places }: Statements,
  visit: (operator: string, start: number, end: number) => void,
): void {
  let at = 0;
  for (const operator of operators) {
    visit(operator, places[at] ?? 0, places[at + 1] ?? 0);
    at += 2;
  }
}
