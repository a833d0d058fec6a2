import { describe, expect, test } from 'vitest';
import { glyphBorrowed, glyphMissing } from '../../src/fonts/glyph-problems.ts';

describe('a character no face holds is an error with its code point', () => {
  test.each([
    { character: '㸃', zh: '“㸃”（U+3E03）在仿宋', advice: '花园明朝' },
    { character: '𰻞', zh: '“𰻞”（U+30EDE）在仿宋', advice: '花园明朝' },
    { character: '\ue000', zh: '字符 U+E000 在仿宋', advice: '自造字' },
    { character: 'ئ', zh: '“ئ”（U+0626）在仿宋', advice: '做成图片' },
    { character: '\ufffd', zh: '字符 U+FFFD 在仿宋', advice: 'UTF-8' },
    { character: '✅', zh: '“✅”（U+2705）在仿宋', advice: '表情符号' },
    { character: '\u2003', zh: '字符 U+2003 在仿宋', advice: 'fonts' },
    { character: '\ud800', zh: '字符 U+D800 在仿宋', advice: 'fonts' },
  ])('$zh', ({ character, zh, advice }) => {
    const problem = glyphMissing(character, 'fangsong');
    expect(problem).toMatchObject({ rule: 'glyph-missing', severity: 'error' });
    expect(problem.text.zh).toContain(zh);
    expect(problem.advice?.zh).toContain(advice);
    expect(problem.text.en).toMatch(/U\+[0-9A-F]{4,6} \(printed in fangsong\)/);
  });
});

test('a character set in another face is said, and is no error', () => {
  const problem = glyphBorrowed('㸃', 'fangsong', '思源宋体');
  expect(problem).toMatchObject({ rule: 'glyph-borrowed', severity: 'info' });
  expect(problem.text.zh).toContain('仿宋里没有“㸃”（U+3E03），用“思源宋体”印');
});
