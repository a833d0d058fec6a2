import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { emptyFields } from '../../src/brief/read-fields.ts';
import { freshestFirst } from '../../src/build/freshest.ts';
import type { Job } from '../../src/build/plan.ts';

/** Manuscripts written one day after another, in the order of the days given. */
function jobsOf(days: number[]): Job[] {
  const root = mkdtempSync(join(tmpdir(), 'brief-freshest-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  return days.map((day, index) => {
    const name = `${index}`;
    const path = join(root, `${name}.md`);
    writeFileSync(path, '');
    utimesSync(path, day * 86_400, day * 86_400);
    const office = { fields: emptyFields(), root };
    return { path, source: name, office, out: root, name, target: join(root, name) };
  });
}

function namesOf(jobs: Job[]): string {
  return jobs.map(({ name }) => name).join(' ');
}

test('those written last come first, and all keep their order', () => {
  const jobs = jobsOf([1, 1, 1, 9, 1, 8, 1, 1, 1, 1, 7, 2, 3, 4, 5, 6]);
  expect(namesOf(freshestFirst(jobs))).toBe('3 5 10 11 12 13 14 15 0 1 2 4 6 7 8 9');
});

test('few stay in their order, and so do those of one time', () => {
  expect(namesOf(freshestFirst(jobsOf([1, 2, 3])))).toBe('0 1 2');
  expect(namesOf(freshestFirst(jobsOf(Array(10).fill(5))))).toBe('0 1 2 3 4 5 6 7 8 9');
});

test('one that is not there comes last', () => {
  const jobs = jobsOf([9, 9, 9, 9, 9, 9, 9, 9, 9]);
  rmSync(jobs[0]?.path ?? '');
  expect(namesOf(freshestFirst(jobs))).toBe('1 2 3 4 5 6 7 8 0');
});
