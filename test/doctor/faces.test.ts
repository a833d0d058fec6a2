import { describe, expect, test } from 'vitest';
import { openMeasure } from '../../src/doctor/face-facts.ts';
import { type FaceSurvey, surveyFaces } from '../../src/doctor/faces.ts';
import { ownResolve } from '../../src/fonts/bundled.ts';
import type { Role } from '../../src/fonts/roles.ts';
import { openShelf } from '../../src/fonts/shelf.ts';
import {
  basics,
  folderOf,
  namesOf,
  sfntOf,
  type Tables,
  temporaryFolder,
  tinyFont,
  tinyTables,
} from '../fonts/fixtures.ts';
import { bareMachine, bringNothing } from './machine.ts';

const official = namesOf('方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0');

async function surveyOf(
  files: Record<string, Buffer | string>,
  resolve = bringNothing,
): Promise<FaceSurvey> {
  const machine = bareMachine(await temporaryFolder());
  return surveyFaces({ machine, folder: await folderOf(files), resolve });
}

function chosenOf({ roles }: FaceSurvey, role: Role) {
  const chosen = roles.find((each) => each.role === role)?.chosen;
  return chosen && { family: chosen.face.typeface.names.human, why: chosen.why };
}

async function cff(): Promise<Buffer> {
  const tables: Tables = await tinyTables('songti', basics);
  tables.delete('glyf');
  return sfntOf(tables.set('CFF ', Buffer.alloc(16)));
}

describe('why a face plays a role', () => {
  test('the bundled ones stand in', async () => {
    const survey = await surveyOf({}, ownResolve);
    expect(survey.roles.map(({ chosen }) => chosen?.why)).toEqual(Array(5).fill('stand-in'));
  });

  test('an official one from the office’s own folder', async () => {
    const survey = await surveyOf({ 'FZFSK.TTF': await tinyFont('songti', basics, official) });
    expect(chosenOf(survey, 'fangsong')).toEqual({ family: '方正仿宋_GBK', why: 'official' });
    expect(chosenOf(survey, 'kaiti')).toEqual({ family: '方正仿宋_GBK', why: 'lent' });
  });

  test('one that its file names', async () => {
    const survey = await surveyOf({ '楷体.ttf': await tinyFont('songti', basics, official) });
    expect(chosenOf(survey, 'kaiti')).toEqual({ family: '方正仿宋_GBK', why: 'named' });
  });

  test('none where there is none', async () => {
    const survey = await surveyOf({});
    expect(survey.roles.map(({ chosen, others }) => [chosen, others])).toEqual(
      Array(5).fill([undefined, []]),
    );
  });

  test('is what a build chooses', async () => {
    const folder = await folderOf({
      '仿宋.ttf': await tinyFont('songti', basics, []),
      'FZFSK.TTF': await tinyFont('songti', basics, official),
      '楷体.otf': await cff(),
    });
    const machine = bareMachine(await temporaryFolder());
    const survey = await surveyFaces({ machine, folder, resolve: ownResolve });
    const shelf = await openShelf({ ...machine, workspaceFonts: folder });
    const paths = survey.roles.map(({ role, chosen }) => [role, chosen?.face.typeface.path]);
    expect(paths).toEqual([...shelf.faces.values()].map((face) => [face.role, face.path]));
  });
});

describe('the other faces', () => {
  test('are told with the reason why not', async () => {
    const survey = await surveyOf({
      '仿宋.ttf': await tinyFont('songti', basics, official),
      '仿宋2.ttf': await tinyFont('songti', basics, official),
      '仿宋3.ttf': await tinyFont('songti', '䶮', official),
      '仿宋4.otf': await cff(),
    });
    const others = survey.roles.find(({ role }) => role === 'fangsong')?.others ?? [];
    expect(others.map(({ face, whyNot }) => [face.typeface.path.slice(-7), whyNot])).toEqual([
      ['仿宋2.ttf'.slice(-7), 'later'],
      ['仿宋3.ttf'.slice(-7), 'partial'],
      ['仿宋4.otf'.slice(-7), 'flawed'],
    ]);
    expect(survey.flawed.map(({ typeface }) => typeface.flaw)).toEqual(['cff']);
  });

  test('of no role lend', async () => {
    const survey = await surveyOf({ 'x.ttf': await tinyFont('songti', basics, []) });
    expect(survey.lenders.length).toBe(1);
    expect(survey.notes.map(({ rule }) => rule)).toEqual(['font-role-unknown']);
  });
});

describe('a face is measured', () => {
  test('by its own tables', async () => {
    const survey = await surveyOf({ '仿宋.ttf': await tinyFont('songti', basics, official) });
    const face = survey.roles[1]?.chosen?.face;
    if (face === undefined) throw new Error('no face');
    expect(await openMeasure()(face)).toEqual({
      family: '方正仿宋_GBK',
      path: face.typeface.path,
      index: 0,
      origin: 'workspace',
      substitute: false,
      outlines: 'truetype',
      licence: 'commercial',
      embedding: 'installable',
      coverage: { gb2312: 7, gbk: 7, standard: 7 },
    });
  });

  test.each<[string, (tables: Tables) => void, object]>([
    ['CFF', (tables) => void tables.set('CFF ', Buffer.alloc(8)), { outlines: 'cff', flaw: 'cff' }],
    ['variable', (tables) => void tables.set('fvar', Buffer.alloc(8)), { outlines: 'variable' }],
    ['no outlines', (tables) => void tables.delete('glyf'), { outlines: 'none' }],
    [
      'restricted',
      (tables) => void tables.get('OS/2')?.writeUInt16BE(2, 8),
      { embedding: 'restricted', flaw: 'restricted' },
    ],
  ])('%s', async (_, change, facts) => {
    const tables = await tinyTables('songti', basics);
    change(tables);
    const survey = await surveyOf({ '仿宋.ttf': sfntOf(tables) });
    const [face] = survey.flawed;
    if (face === undefined) throw new Error('no face');
    expect(await openMeasure()(face)).toMatchObject(facts);
  });

  test('as far as it can be, where it is no font', async () => {
    const survey = await surveyOf({ '仿宋.ttf': 'no font' });
    const [face] = survey.flawed;
    if (face === undefined) throw new Error('no face');
    const facts = await openMeasure()(face);
    expect(facts).toMatchObject({ flaw: 'broken', outlines: 'none', coverage: { gbk: 0 } });
    expect(facts).not.toHaveProperty('licence');
    expect(facts.path).toBe(face.typeface.path);
  });
});
