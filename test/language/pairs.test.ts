import { describe, expect, test } from 'vitest';
import { readPairs } from '../../src/language/pairs.ts';
import { protect } from '../../src/language/protect.ts';

function read(prose: string): unknown {
  const { pairs, unclosed, unopened } = readPairs(prose, protect(prose));
  return [pairs.map(({ open, close }) => prose.slice(open, close + 1)), unclosed, unopened];
}

describe('paired signs', () => {
  test.each([
    ['（甲）“乙”', [['（甲）', '“乙”'], [], []]],
    ['《甲〈乙〉》', [['〈乙〉', '《甲〈乙〉》'], [], []]],
    ['（甲)', [['（甲)'], [], []]],
    ['（甲', [[], [0], []]],
    ['甲）', [[], [], [1]]],
    ['《甲（乙》）', [['《甲（乙》'], [2], [5]]],
    ['“‘甲', [[], [0, 1], []]],
    ['1）甲；a)乙', [[], [], []]],
    ['’98级’n’', [[], [], []]],
    ['十四五’规划', [[], [], [3]]],
    ['f(x)', [[], [], []]],
  ])('of %s', (prose, pairs) => {
    expect(read(prose)).toEqual(pairs);
  });
});
