import { expect, test } from 'vitest';
import { shiftPlaces } from '../../src/preview/shift.ts';

test.each([
  ['nothing changed', '甲乙丙丁', '甲乙丙丁', [1, 3]],
  ['something before it', '甲乙丙丁', '甲新的乙丙丁', [3, 5]],
  ['something behind it', '甲乙丙丁', '甲乙丙丁又', [1, 3]],
  ['something in it', '甲乙丙丁', '甲乙新丙丁', [1, 4]],
  ['it is gone', '甲乙丙丁', '甲丁', [1, 1]],
  ['its first half is gone', '甲乙丙丁', '甲丙丁', [1, 2]],
  ['its end is written anew', '甲乙丙丁', '甲乙新人丁', [1, 4]],
  ['it comes right behind a change', '甲乙丙丁', '新乙丙丁', [1, 3]],
  ['all is gone', '甲乙丙丁', '', [0, 0]],
])('%s', (_, before, now, [start, end]) => {
  const box = { page: 1, x: 0, y: 0, width: 10, height: 5 };
  expect(shiftPlaces([{ ...box, start: 1, end: 3 }], before, now)).toEqual([
    { ...box, start, end },
  ]);
});
