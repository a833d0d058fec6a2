import { expect, test } from 'vitest';
import { characterPrivate } from '../../../src/language/rules/character-private.ts';
import { offencesOf } from '../manuscripts.ts';

test('a bullet from Word is called one, and has another way out than a character', () => {
  const advice = offencesOf(characterPrivate, '\uf0b7 加强领导。\n\n李\ue863同志。').map(
    (offence) => offence.advice.zh,
  );
  expect(advice[0]).toContain('“- ”');
  expect(advice[1]).toContain('输入法');
});
