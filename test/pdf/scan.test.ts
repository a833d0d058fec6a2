import { describe, expect, test } from 'vitest';
import { type Operand, scan } from '../../src/pdf/scan.ts';

type Operation = [operator: string, ...operands: Operand[]];

function operationsIn(source: string): Operation[] {
  const operations: Operation[] = [];
  scan(Buffer.from(source, 'latin1'), (operator, operands) => {
    operations.push([operator, ...operands]);
  });
  return operations;
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values);
}

function testScan(name: string, source: string, ...expected: Operation[]): void {
  test(name, () => {
    expect(operationsIn(source)).toEqual(expected);
  });
}

describe('numbers', () => {
  testScan('whole', '0 1 42 rg', ['rg', 0, 1, 42]);
  testScan('with a point', '.24 0.5 4. 21.295746 rg', ['rg', 0.24, 0.5, 4, 21.295746]);
  testScan('with a sign', '-.5 +7 -12 rg', ['rg', -0.5, 7, -12]);
  testScan('read as the language reads them', '.076120451 w', ['w', 0.076120451]);
  testScan('a second point ends one', '1.2.3 d', ['d', 1.2, 0.3]);
});

describe('names and words', () => {
  testScan('a name loses its slash', '/F4 21.33 Tf', ['Tf', { name: 'F4' }, 21.33]);
  testScan('escapes in a name', '/A#20B gs', ['gs', { name: 'A B' }]);
  testScan(
    'an operator ends at a slash',
    '/P cs/P6 scn',
    ['cs', { name: 'P' }],
    ['scn', { name: 'P6' }],
  );
  testScan('operators with signs', "f* T* (a) ' Q", ['f*'], ['T*'], ["'", bytes(97)], ['Q']);
  testScan('constants', 'true false null x', ['x', true, false, null]);
  testScan('comments are left out', 'q % a (comment\nQ % the end', ['q'], ['Q']);
  testScan('curly brackets stand alone', '{q}', ['{'], ['q'], ['}']);
  testScan('all kinds of blanks', 'q\0\t\n\f\r Q', ['q'], ['Q']);
});

describe('strings', () => {
  testScan('hexadecimal', '<0AF7> Tj', ['Tj', bytes(0x0a, 0xf7)]);
  testScan('hexadecimal with blanks, lower case', '<0a\n f7> Tj', ['Tj', bytes(0x0a, 0xf7)]);
  testScan('an odd last digit counts as the first of two', '<0A7> Tj', ['Tj', bytes(0x0a, 0x70)]);
  testScan('hexadecimal without an end', '<0A');
  testScan('literal', '(ab) Tj', ['Tj', bytes(97, 98)]);
  testScan('brackets within', '(a(b)c) Tj', ['Tj', bytes(97, 40, 98, 41, 99)]);
  testScan('escapes', '(\\n\\r\\t\\b\\f\\(\\)\\\\) Tj', [
    'Tj',
    bytes(10, 13, 9, 8, 12, 40, 41, 92),
  ]);
  testScan('octal', '(\\101\\7\\1234) Tj', ['Tj', bytes(65, 7, 83, 52)]);
  testScan('a line carried on', '(a\\\nb\\\r\nc\\\rd) Tj', ['Tj', bytes(97, 98, 99, 100)]);
  testScan('an escape that is none', '(\\q) Tj', ['Tj', bytes(113)]);
  testScan('without an end', '(ab');
});

describe('arrays and dictionaries', () => {
  testScan('an array', '[<01> -20 <02>] TJ', ['TJ', [bytes(1), -20, bytes(2)]]);
  testScan('arrays within arrays', '[[1][2]] x', ['x', [[1], [2]]]);
  testScan('a dictionary', '/P <</MCID 0 >>BDC', ['BDC', { name: 'P' }, new Map([['MCID', 0]])]);
  testScan('a dictionary in a dictionary', '<</A<</B 1>>/C[2]>> x', [
    'x',
    new Map<string, Operand>([
      ['A', new Map([['B', 1]])],
      ['C', [2]],
    ]),
  ]);
  testScan('an array without an end', '[1 2');
});
