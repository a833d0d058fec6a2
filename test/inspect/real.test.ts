import { beforeAll, describe, expect, test } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import type { Inspection, Row } from '../../src/inspect/outcome.ts';
import { distribution, hanText, manuscript, print } from '../layout/print.ts';
import { fixtureBytes } from '../pdf/documents.ts';

/** Which rows of the standard, or of custom, deviate; faces aside, which are those of the machine. */
function deviating({ rows }: Inspection, authority: Row['authority']): string[] {
  return rows
    .filter((row) => row.authority === authority && row.verdict === 'deviates')
    .map(({ id }) => id)
    .filter((id) => !['body-face', 'masthead', 'title-face'].includes(id));
}

function numberOf({ rows }: Inspection, id: string): number {
  const value = rows.find((row) => row.id === id)?.value;
  if (value === undefined) throw new Error(`${id} was not measured`);
  return value;
}

describe('a bulletin of brief', () => {
  let inspection: Inspection;

  beforeAll(async () => {
    const text = hanText(600);
    const body = `# 关于测量版式的情况\n\n${text}。\n\n## 一、提高认识\n\n${text}。\n\n### （一）加强领导\n\n${text}。`;
    const { pdf } = await print(manuscript(body, distribution));
    inspection = await inspect(pdf);
  });

  test('is what the standard and custom ask for', () => {
    expect(deviating(inspection, 'standard')).toEqual([]);
    expect(deviating(inspection, 'custom')).toEqual([]);
    expect(inspection.rows.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
  });

  test.each([
    ['margin-left', 28, 0.1],
    ['area-width', 156, 0.2],
    ['margin-top', 37, 0.9],
    ['characters', 28, 0],
    ['lines', 22, 0],
    ['body-size', 16, 0.01],
    ['body-pitch', 28.99, 0.1],
    ['folio-distance', 7, 0.9],
    ['red-rule-thickness', 0.8, 0.02],
    ['tail-foot', 262, 0.05],
  ])('%s is %d ± %d', (id, wanted, tolerance) => {
    expect(Math.abs(numberOf(inspection, id) - wanted)).toBeLessThanOrEqual(tolerance + 1e-9);
  });
});

describe('pages printed from other HTML', () => {
  test('what their style sheet says is what is measured', async () => {
    const inspection = await inspect(await fixtureBytes('bulletin'));
    expect(inspection.pages).toBe(4);
    expect(numberOf(inspection, 'margin-left')).toBeCloseTo(28, 0);
    expect(numberOf(inspection, 'body-pitch')).toBeCloseTo(29, 0);
    expect(numberOf(inspection, 'masthead-size')).toBe(30);
    expect(numberOf(inspection, 'red-rule-width')).toBeCloseTo(156, 1);
    // Blue links, and a shade that is a gradient.
    expect(deviating(inspection, 'custom')).toContain('colors');
    expect(inspection.fits).toBe(false);
  });

  test('a sheet that Chromium shrank is found out by its type', async () => {
    const inspection = await inspect(await fixtureBytes('wide'));
    expect(deviating(inspection, 'standard')).toContain('body-size');
    expect(numberOf(inspection, 'body-size')).toBeLessThan(12);
  });
});
