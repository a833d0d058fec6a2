import { expect, test } from 'vitest';
import {
  folderUnreadable,
  fontBroken,
  fontOnlyLends,
  fontsStandIn,
  fontUnfit,
  fontWithoutRole,
  noFonts,
  packagesMissing,
} from '../../src/fonts/problems.ts';

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
