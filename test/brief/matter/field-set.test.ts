import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { emptyFields, requireFields, withDefaults } from '../../../src/brief/read-fields.ts';
import { findingsOf, reading } from '../reading.ts';

const over = (own: string, office: string) =>
  withDefaults(reading(own).set, reading(office, 'workspace').set);

describe('defaults of the office', () => {
  test.each([
    ['issue: 52', 'masthead: 甲', { issue: '52', masthead: '甲' }],
    ['masthead: 乙', 'masthead: 甲', { masthead: '乙' }],
    ['column:', 'column: 甲', {}],
    ['column: "坏', 'column: 甲', {}],
    [
      'distribution:\n  send: 丙',
      'distribution:\n  report: 甲\n  send: 乙',
      {
        distribution: { report: '甲', send: '丙' },
      },
    ],
    [
      'distribution:\n  report:',
      'distribution:\n  report: 甲\n  send: 乙',
      { distribution: { send: '乙' } },
    ],
    ['distribution:\n  report:', 'distribution:\n  report: 甲', {}],
    ['distribution:', 'distribution:\n  report: 甲', {}],
    ['', 'distribution:\n  report: 甲', { distribution: { report: '甲' } }],
    ['', '', {}],
  ])('%j over %j', (own, office, fields) => {
    expect(over(own, office).fields).toEqual(fields);
  });

  test.each([
    ['', '', { headings: 'typed', colophon: 'last', spaces: 'trim' }],
    [
      'headings: typed',
      'headings: numbered\ncolophon: even',
      { headings: 'typed', colophon: 'even' },
    ],
    ['number: 第{issue}号', 'number: （{issue}）', { number: ['第{issue}号'] }],
    ['', 'number: （{issue}）', { number: ['（{issue}）'] }],
    ['', '', { number: ['第{issue}期', '（总第{total}期）'] }],
    ['number:', 'number: （{issue}）', { number: ['第{issue}期', '（总第{total}期）'] }],
  ])('layout: %j over %j', (own, office, layout) => {
    expect(over(own, office).layout).toMatchObject(layout);
  });

  test('have no place', () => {
    const { places } = over('issue: 52', 'masthead: 甲');
    expect(Object.keys(places)).toEqual(['issue']);
  });

  test('folders are the office’s', () => {
    expect(over('', 'folders:\n  briefs: 稿件').folders).toEqual({ briefs: '稿件' });
  });
});

describe('fields without which no bulletin comes out', () => {
  const office = 'masthead: 甲\npublisher: 乙\n';
  test.each([
    ['issue: 52\ndate: 2020-11-05', []],
    ['date: 2020-11-05', ['1:1 field-required!']],
    ['issue:\ndate: 2020-11-05', ['1:1 field-required!']],
    ['date: 2020-11-05\nissue: ""', ['2:1 field-required!']],
    ['issue: 第52期\ndate: 2020-11-05', []],
    ['期数: 52\ndate: 2020-11-05', []],
    ['masthead:\nissue: 52\ndate: 2020-11-05', ['1:1 field-required!']],
  ])('%j', (own, expected) => {
    const file = new VFile(own);
    requireFields(file, over(own, office), { line: 1, column: 1 });
    expect(findingsOf(file)).toEqual(expected);
  });

  test('are told by both names, with the file they go to', () => {
    const file = new VFile('');
    requireFields(file, withDefaults(emptyFields(), emptyFields()));
    const told = file.messages.map(({ reason, problem }) => [reason, problem?.advice?.zh]);
    expect(told).toEqual([
      ['缺“简报名称”（masthead）', expect.stringContaining('在 brief.config.yaml 里')],
      ['缺“期号”（issue）', '在稿件开头的两条“---”之间写一行“期号: ……”'],
      ['缺“编发单位”（publisher）', expect.stringContaining('在 brief.config.yaml 里')],
      ['缺“日期”（date）', '在稿件开头的两条“---”之间写一行“日期: ……”'],
    ]);
    expect(file.messages[0]?.line).toBeUndefined();
  });
});
