import { expect, test } from 'vitest';
import type { Archive } from '../../src/archive/outcome.ts';
import { renderArchive } from '../../src/archive/report/archive-report.ts';
import { outcome, problem, within } from '../report/sample.ts';

const published: Archive = {
  status: 'published',
  folder: 'archive',
  issues: [
    { ...outcome('1.md', ''), status: 'published', pages: 5 },
    { ...outcome('2.md', '', [[problem('x'), within(1, 1, 2)]]), status: 'unpublished' },
    { ...outcome('3.md', '', [[problem('y', 'warning')]]), status: 'published', pages: 4 },
  ],
  configurations: [],
  notes: [problem('stand-in', 'warning')],
  changes: { written: 3, unchanged: 40, removed: 1 },
  ms: 12_345,
};
const options = { language: 'zh', color: false, verbose: false, quiet: false, width: 80 } as const;

test.each<[Partial<Archive>, string]>([
  [
    {},
    '已发布到 archive：2期，9页；1期没有发布；写了3个文件，删了1个，40个没有变；1处错误，1处警告；用时12.3秒。',
  ],
  [
    { issues: [], changes: { written: 0, unchanged: 43, removed: 0 } },
    '已发布到 archive：0期，0页；43个文件都没有变；用时12.3秒。',
  ],
  [{ status: 'refused', issues: [] }, '没有发布，archive 保持原样；用时12.3秒。'],
  [{ status: 'checked', issues: [] }, '核对了0期；期号、总期号都对；用时12.3秒。'],
])('%j ends so', (given, last) => {
  const { err } = renderArchive({ ...published, ...given }, 'pretty', options);
  expect(err.trimEnd().split('\n').at(-1)).toBe(last);
});

test('in English', () => {
  const { err } = renderArchive(published, 'pretty', { ...options, language: 'en' });
  expect(err).toContain(
    'published to archive: 2 issues, 9 pages; 1 issue not published; 3 files written, 1 removed, 40 unchanged; 1 error, 1 warning; 12.3 s.\n',
  );
});

test('findings and notes come before, and alone when quiet', () => {
  const { out, err } = renderArchive(published, 'pretty', { ...options, quiet: true });
  expect(out).toBe('');
  expect(err).toContain('2.md:1:1 错误 x不对');
  expect(err).toContain('警告 stand-in不对');
  expect(err).not.toContain('用时');
});
