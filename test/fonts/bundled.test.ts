import { describe, expect, test } from 'vitest';
import { bundledFaces, ownResolve, readBundled } from '../../src/fonts/bundled.ts';
import { holdsBasics } from '../../src/fonts/candidate.ts';
import { roles } from '../../src/fonts/roles.ts';

describe('the bundled faces', async () => {
  const candidates = await readBundled(ownResolve);

  test('play every role, and none of them is the official one', () => {
    expect(candidates.map(({ role }) => role)).toEqual([...roles]);
    expect(candidates.every(({ substitute, origin }) => substitute && origin === 'bundled')).toBe(
      true,
    );
  });

  test.each([
    ['xiaobiaosong', 'NotoSerifSC-SemiBold'],
    ['fangsong', 'LXGWWenKai-Light'],
    ['kaiti', 'LXGWWenKai-Regular'],
    ['heiti', 'NotoSansSC-Medium'],
    ['songti', 'NotoSerifSC-Regular'],
  ])('%s is %s, sound, and holds GB 2312', (role, postScript) => {
    const candidate = candidates.find((face) => face.role === role);
    expect(candidate?.typeface.names.postScript).toBe(postScript);
    expect(candidate?.typeface.flaw).toBeUndefined();
    expect(candidate && holdsBasics(candidate)).toBe(true);
    const lacking = gb2312().filter(
      (character) => candidate?.typeface.glyphOf(character.codePointAt(0) ?? 0) === 0,
    );
    expect(lacking).toEqual([]);
  });

  // What lends a character to what: no one face holds every rare one.
  test.each([
    ['䶮', ['xiaobiaosong', 'fangsong', 'kaiti', 'heiti', 'songti']],
    ['㛃', ['xiaobiaosong', 'fangsong', 'kaiti', 'heiti', 'songti']],
    ['𠮷', ['fangsong', 'kaiti']],
    ['㸃', ['xiaobiaosong', 'heiti', 'songti']],
    ['𰻞', ['fangsong', 'kaiti', 'heiti']],
  ])('%s is held by %j', (character, holders) => {
    const holding = candidates.filter(
      ({ typeface }) => typeface.glyphOf(character.codePointAt(0) ?? 0) !== 0,
    );
    expect(holding.map(({ role }) => role)).toEqual(holders);
  });
});

test('packages that are not installed bring nothing', async () => {
  const resolve = (specifier: string): string => {
    if (specifier.startsWith('@fontsource')) throw new Error('not found');
    return ownResolve(specifier);
  };
  const candidates = await readBundled(resolve);
  expect(candidates.map(({ role }) => role)).toEqual(['xiaobiaosong', 'heiti', 'songti']);
  expect(new Set(bundledFaces.map((face) => face.package)).size).toBe(3);
});

/** The 6763 hanzi of GB 2312: its rows 16 to 87. */
function gb2312(): string[] {
  const decoder = new TextDecoder('gbk');
  const hanzi: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (/^\p{Script=Han}$/u.test(character)) hanzi.push(character);
    }
  }
  expect(hanzi).toHaveLength(6763);
  return hanzi;
}
