import { describe, expect, test } from 'vitest';
import {
  folderUnreadable,
  fontBroken,
  fontOnlyLends,
  fontsStandIn,
  fontUnfit,
  fontWithoutRole,
  glyphBorrowed,
  glyphMissing,
  noFonts,
  packagesMissing,
} from '../../src/fonts/problems.ts';

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
    expect(problem.text.en).toMatch(/U\+[0-9A-F]{4,6} \(set in fangsong\)/);
  });
});

test.each([
  {
    problem: fontsStandIn([
      { role: 'fangsong', family: '霞鹜文楷 Light' },
      { role: 'heiti', family: 'Noto Sans SC Medium' },
    ]),
    rule: 'font-stand-in',
    severity: 'info',
    says: '仿宋用“霞鹜文楷 Light”，黑体用“Noto Sans SC Medium”',
  },
  {
    problem: fontUnfit('a.otf', 'cff', 'warning'),
    rule: 'font-unfit',
    severity: 'warning',
    says: 'a.otf',
  },
  {
    problem: fontWithoutRole('a.ttf'),
    rule: 'font-role-unknown',
    severity: 'warning',
    says: 'a.ttf',
  },
  { problem: fontOnlyLends('a.ttf'), rule: 'font-partial', severity: 'info', says: 'a.ttf' },
  {
    problem: folderUnreadable('/f'),
    rule: 'font-folder-unreadable',
    severity: 'warning',
    says: '/f',
  },
  {
    problem: packagesMissing(['heiti', 'kaiti'], ['a', 'b']),
    rule: 'font-package-missing',
    severity: 'warning',
    says: '黑体、楷体',
  },
  {
    problem: glyphBorrowed('㸃', 'fangsong', '思源宋体'),
    rule: 'glyph-borrowed',
    severity: 'info',
    says: '仿宋里没有“㸃”（U+3E03），用“思源宋体”印',
  },
])('$rule is said in Chinese', ({ problem, rule, severity, says }) => {
  expect(problem).toMatchObject({ rule, severity });
  expect(problem.text.zh).toContain(says);
});

test.each([
  'cff',
  'variable',
  'woff2',
  'restricted',
  'incomplete',
  'broken',
  'unreadable',
] as const)('a font passed over as %s comes with a reason and a way out of its own', (flaw) => {
  const { text, advice } = fontUnfit('a.ttf', flaw, 'info');
  expect(text.zh).toMatch(/^字体“a\.ttf”没有采用：.{4,}。$/u);
  expect(advice?.zh).toMatch(/。$/u);
  expect(advice?.en).toMatch(/\.$/u);
});

test('a TrueType font that lacks something is not told to be replaced by a TrueType version', () => {
  expect(fontUnfit('a.ttf', 'incomplete', 'info').advice?.zh).toContain('完好');
});

test.each([
  { failure: noFonts(['p', 'q']), says: 'npm install p q' },
  { failure: fontBroken('/f/a.ttf', new Error('x')), says: '/f/a.ttf' },
])('a broken set-up says $says', ({ failure, says }) => {
  expect(failure.code).toBe('usage');
  expect(failure.text.zh).toContain(says);
  expect(failure.text.en).toContain(says);
});
