import { expect, test } from 'vitest';
import { gb2312 } from '../../src/fonts/gb2312.ts';

test('6,763 different Han characters, from the first of its first level to the last of its second', () => {
  const characters = Array.from(gb2312());
  expect(new Set(characters).size).toBe(6763);
  expect(characters).toHaveLength(6763);
  expect(characters.every((character) => /\p{Script=Han}/u.test(character))).toBe(true);
  expect([characters[0], characters[3754], characters[3755], characters.at(-1)]).toEqual([
    '啊',
    '座',
    '亍',
    '齄',
  ]);
});
