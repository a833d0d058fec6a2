import { expect, test } from 'vitest';
import { type Candidate, holdsBasics, inOrder, type Origin } from '../../src/fonts/candidate.ts';

function candidateOf(origin: Origin, rank: number, path: string, index = 0): Candidate {
  const names = { all: [], human: '', postScript: '', copyright: '' };
  const typeface = { path, index, names, directory: new Map(), glyphOf: () => 1 };
  return { typeface, origin, rank, substitute: false };
}

test('faces are asked by origin, then rank, then path, then place in their collection', () => {
  const ordered = [
    candidateOf('workspace', 9, 'z'),
    candidateOf('system', 1, 'b'),
    candidateOf('system', 2, 'a'),
    candidateOf('system', 2, 'b', 0),
    candidateOf('system', 2, 'b', 1),
    candidateOf('bundled', 0, 'a'),
  ];
  expect(inOrder(ordered.toReversed())).toEqual(ordered);
  expect(inOrder(ordered)).toEqual(ordered);
});

test.each([...'0中，'])('a face without %s cannot carry a role', (lacking) => {
  const face = candidateOf('system', 0, 'a');
  expect(holdsBasics(face)).toBe(true);
  face.typeface.glyphOf = (codePoint) => (codePoint === lacking.codePointAt(0) ? 0 : 1);
  expect(holdsBasics(face)).toBe(false);
});
