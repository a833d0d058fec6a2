import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkIssues } from '../../src/check/check.ts';

vi.mock('../../src/build/write.ts', () => ({
  writeWhole: () =>
    Promise.reject(Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })),
}));

test.each([undefined, ['mark-width']])(
  'a manuscript that cannot be written back is told with a way out that check has: %j',
  async (rules) => {
    const cwd = mkdtempSync(join(tmpdir(), 'brief-check-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const text =
      '---\nmasthead: 简报\nissue: 1\npublisher: 某办\ndate: 2026-01-05\n---\n\n# 题\n\n全市推进,有力。\n';
    writeFileSync(join(cwd, 'a.md'), text);
    const { issues } = await checkIssues({
      cwd,
      env: {},
      files: ['a.md'],
      fix: true,
      ...(rules && { rules }),
    });
    const messages = issues[0]?.file.messages ?? [];
    const told = messages.find(({ ruleId }) => ruleId === 'manuscript-unwritable')?.problem;
    expect(told?.text.zh).toBe('写不了 a.md：没有权限');
    expect(told?.advice?.zh).not.toContain('-o');
    expect(messages.map(({ ruleId }) => ruleId)).toContain('mark-width');
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(text);
  },
);
