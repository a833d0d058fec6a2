import { expect, test } from 'vitest';
import { said } from './reading.ts';

test('a paragraph that dashes make a heading', () => {
  expect(said('# 题\n\n正文\n一段。\n---\n\n## 一、标题\n\n后文。\n\n---\n')).toEqual([
    '9:1 heading-underlined?',
  ]);
});
