import { describe, expect, test } from 'vitest';
import { characterSets, listSets, openCoverage, setSizes } from '../../src/doctor/characters.ts';

const sets = listSets();
const has = (set: keyof typeof sets, character: string) =>
  sets[set].includes(character.codePointAt(0) ?? 0);

describe('the sets', () => {
  test.each(characterSets)('%s has as many characters as it says, each once', (set) => {
    expect(sets[set].length).toBe(setSizes[set]);
    expect(new Set(sets[set]).size).toBe(setSizes[set]);
  });

  test.each<[character: string, gb2312: boolean, gbk: boolean, standard: boolean]>([
    ['啊', true, true, true],
    ['齄', true, true, false],
    ['座', true, true, true],
    // 镕 and 喆 of names came in 2013; 𬭎 and 䶮 lie beyond GBK.
    ['镕', false, true, true],
    ['喆', false, true, true],
    ['𬭎', false, false, true],
    ['䶮', false, false, true],
    ['萬', false, true, false],
    ['A', false, false, false],
  ])('%s: in GB 2312 %s, in GBK %s, in 通用规范汉字表 %s', (character, gb2312, gbk, standard) => {
    expect(characterSets.map((set) => has(set, character))).toEqual([gb2312, gbk, standard]);
  });
});

test('coverage counts what a face has glyphs for', () => {
  const coverageOf = openCoverage();
  const held = new Set([...'啊齄𬭎A'].map((character) => character.codePointAt(0)));
  expect(coverageOf((codePoint) => (held.has(codePoint) ? 7 : 0))).toEqual({
    gb2312: 2,
    gbk: 2,
    standard: 2,
  });
  expect(coverageOf(() => 1)).toEqual(setSizes);
});
