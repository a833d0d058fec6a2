import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../src/brief/read-fields.ts';
import { openFolders } from '../../src/workspace/folders.ts';
import { findingsOf } from '../brief/reading.ts';

const root = resolve('/office/简报');

function open(text: string) {
  const file = new VFile(text);
  const office = readFields(file, { value: text, line: 1, offset: 0 }, 'workspace');
  return { folders: openFolders(root, office, file), findings: findingsOf(file) };
}

describe('folders of the office', () => {
  test.each([
    ['briefs: 稿件', { briefs: '稿件' }],
    ['fonts: 资料/字体', { fonts: '资料/字体' }],
    ['templates: 资料\\模板', { templates: '资料/模板' }],
    ['briefs: .', { briefs: '.' }],
    ['briefs: 稿件/../文稿', { briefs: '文稿' }],
    ['out: ../成品', { out: '../成品' }],
    ['out: /srv/成品', { out: '/srv/成品' }],
    ['out: .', { out: '.' }],
  ])('%s', (text, expected) => {
    const { folders, findings } = open(`folders:\n  ${text}`);
    const defaults = { briefs: 'briefs', fonts: 'fonts', templates: 'templates', out: 'out' };
    const paths = Object.entries({ ...defaults, ...expected }).map(([name, path]) => [
      name,
      resolve(root, path),
    ]);
    expect(folders).toEqual(Object.fromEntries(paths));
    expect(findings).toEqual([]);
  });

  test.each([
    ['briefs: ../稿件', '2:11 folder-outside!'],
    ['fonts: /usr/share/fonts', '2:10 folder-outside!'],
    ['fonts: C:\\Windows\\Fonts', '2:10 folder-outside!'],
    ['templates: ..\\模板', '2:14 folder-outside!'],
  ])('%s', (text, finding) => {
    const { folders, findings } = open(`folders:\n  ${text}`);
    expect(findings).toEqual([finding]);
    const [name = ''] = text.split(':');
    expect(Object.entries(folders)).toContainEqual([name, resolve(root, name)]);
  });
});
