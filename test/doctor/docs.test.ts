import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { setSizes } from '../../src/doctor/characters.ts';
import { doctor } from '../../src/doctor/doctor.ts';
import { openMeasure } from '../../src/doctor/face-facts.ts';
import { surveyFaces } from '../../src/doctor/faces.ts';
import { fontsJson } from '../../src/doctor/fonts-report.ts';
import { type Item, itemIds } from '../../src/doctor/item.ts';
import { ownResolve } from '../../src/fonts/bundled.ts';
import { basics, folderOf, temporaryFolder, tinyFont } from '../fonts/fixtures.ts';
import { cacheFolder, runsNpmChromium } from '../press/browser/scratch.ts';
import { bareMachine, machineIn } from './machine.ts';

const page = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The row of a table that begins with a name in code. */
function rowOf(text: string, name: string): string {
  return text.split('\n').find((line) => line.startsWith(`| \`${name}\` `)) ?? '';
}

/** What a machine with a browser and one without give. */
async function everyItem(): Promise<Item[]> {
  const cwd = await folderOf({ 'brief.config.yaml': 'masthead: 甲\nmasthead: 乙\n' });
  const folder = await temporaryFolder();
  const bare = { cwd, machine: bareMachine(folder), resolve: ownResolve };
  const whole = { ...bare, machine: machineIn(folder, { cacheFolder }) };
  const diagnoses = [await doctor(bare), ...(runsNpmChromium ? [await doctor(whole)] : [])];
  return diagnoses.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
}

describe('docs/doctor.md', () => {
  test('names every item, and every fact of those there are', async () => {
    const text = await page('doctor.md');
    for (const id of itemIds) expect(rowOf(text, id), id).not.toBe('');
    for (const { id, facts } of await everyItem()) {
      for (const name of Object.keys(facts)) expect(rowOf(text, id)).toContain(`\`${name}\``);
    }
  });
});

describe('docs/fonts.md', () => {
  test('names every key of the report', async () => {
    const text = await page('fonts.md');
    const survey = await surveyFaces({
      machine: bareMachine(await temporaryFolder()),
      folder: await folderOf({ '仿宋.ttf': await tinyFont('songti', basics, []), '楷体.ttf': '' }),
      resolve: ownResolve,
    });
    const json = await fontsJson(survey, { language: 'en', color: false, measure: openMeasure() });
    const { roles, lenders, notes } = JSON.parse(json);
    expect(lenders).toEqual([]);
    expect(notes).toHaveLength(1);
    const faces = roles.flatMap(({ chosen, others }: { chosen: object; others: object[] }) => [
      chosen,
      ...others,
    ]);
    for (const key of faces.flatMap((face: object) => Object.keys(face))) {
      if (key !== 'family' && key !== 'path') expect(rowOf(text, key), key).not.toBe('');
    }
    for (const key of ['chosen', 'others', 'lenders', 'notes']) {
      expect(rowOf(text, key), key).not.toBe('');
    }
  });

  test('tells the sizes of the sets', async () => {
    const text = await page('fonts.md');
    for (const size of Object.values(setSizes)) expect(text).toContain(String(size));
  });
});
