import { describe, expect, test } from 'vitest';
import { embeddingOf, licenceOf } from '../../src/doctor/licence.ts';
import { readNames } from '../../src/fonts/names.ts';
import { type Name, namesOf, nameTable, windowsName } from '../fonts/fixtures.ts';

function licenceOfNames(names: Name[]) {
  const table = nameTable(names);
  return licenceOf(readNames(table), table);
}

const family = (name: string) => namesOf(name, 'Some Face', 'SomeFace');
const copyright = (text: string) => windowsName(0x0409, 0, text);
const terms = (text: string) => windowsName(0x0409, 13, text);

describe('the licence of a face', () => {
  test.each<[string, Name[], string]>([
    ['OFL in words', [terms('Licensed under the SIL Open Font License, Version 1.1')], 'open'],
    ['OFL by address', [windowsName(0x0409, 14, 'https://scripts.sil.org/OFL')], 'open'],
    ['GPL, as of Fandol', [terms('GNU General Public License v3')], 'open'],
    ['an open face of a maker', [copyright('Founder'), terms('Open Font License')], 'open'],
    ['a face of Windows', family('宋体'), 'system'],
    ['a face that came with Windows', family('仿宋_GB2312'), 'system'],
    ['by its English name', namesOf('SimHei', 'SimHei', 'SimHei'), 'system'],
    ['a face of Office', family('华文中宋'), 'system'],
    ['a face of macOS', namesOf('宋体-简 粗体', 'Songti SC Bold', 'STSongti-SC-Bold'), 'system'],
    ['another of Microsoft', [copyright('© 2010 Microsoft Corporation')], 'system'],
    ['方正', family('方正小标宋简体'), 'commercial'],
    ['方正 by who made it', [copyright('(c) Beijing Founder Electronics Co.,Ltd.')], 'commercial'],
    ['汉仪', family('汉仪小标宋简'), 'commercial'],
    ['nothing to go by', family('我局仿宋'), 'unknown'],
    ['no names at all', [], 'unknown'],
  ])('%s', (_, names, licence) => {
    expect(licenceOfNames(names)).toBe(licence);
  });
});

describe('what a document may carry of a face', () => {
  test.each([
    [0x0000, 'installable'],
    [0x0002, 'restricted'],
    [0x0004, 'print'],
    [0x0008, 'editable'],
    [0x0104, 'whole'],
    [0x0208, 'bitmap'],
  ])('fsType %i: %s', (fsType, embedding) => {
    expect(embeddingOf(fsType)).toBe(embedding);
  });
});
