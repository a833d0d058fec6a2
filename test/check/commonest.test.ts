import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { commonest } from '../../src/check/commonest.ts';
import { report } from '../../src/finding/finding.ts';
import { problem } from '../report/sample.ts';

function issue(source: string, counts: Record<string, number>) {
  const file = new VFile('文');
  for (const [rule, count] of Object.entries(counts)) {
    for (let at = 0; at < count; at += 1) report(file, problem(rule));
  }
  return { source, file, fixed: 0 };
}

test('what there is most of is told where there is much', () => {
  const issues = [
    issue('a.md', { 'mark-width': 9, 'dash-form': 30 }),
    issue('b.md', { 'mark-width': 31 }),
  ];
  expect(commonest(issues, 'zh')).toBe(
    '\n最多的是mark-width 40处（2期）、dash-form 30处（1期）；只看一种，加 --rule mark-width。',
  );
  expect(commonest(issues, 'en')).toContain('mark-width 40 (in 2), dash-form 30 (in 1)');
});

test('and not where all can be read, or for one issue', () => {
  expect(commonest([issue('a.md', { a: 25 }), issue('b.md', { a: 25 })], 'zh')).toBe('');
  expect(commonest([issue('a.md', { a: 80 })], 'zh')).toBe('');
});
