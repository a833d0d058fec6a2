import { expect, test } from 'vitest';
import { charactersOf } from '../../src/site/characters.ts';

test('each once, by code points', () => {
  expect(charactersOf(['简报b', '报a𠀀'])).toEqual(new Set(['a', 'b', '报', '简', '𠀀']));
  expect(charactersOf([])).toEqual(new Set());
});
