import { describe, expect, test } from 'vitest';
import { reading } from '../reading.ts';

/** @param words in the advice */
function testRefused(text: string, rule: string, words: string): void {
  const { file, findings, set } = reading(text);
  const [key = '', value = ''] = text.split(': ', 2);
  expect(findings).toEqual([`1:${key.length + 3} ${rule}!`]);
  expect(file.messages[0]?.place).toMatchObject({ end: { column: key.length + value.length + 3 } });
  expect(file.messages[0]?.problem?.advice?.zh).toContain(words);
  expect(set.fields).toEqual({});
}

describe('numbers', () => {
  test.each([
    ['issue: 第52期', 'field-shape', '写成“期号: 52”'],
    ['issue: 7,8', 'field-shape', '写成“期号: 7、8”'],
    ['issue: 7至8', 'field-shape', '写成“期号: 7-8”'],
    ['issue: 第7、8期', 'field-shape', '写成“期号: 7、8”'],
    ['issue: 7-8期合刊', 'field-shape', '写成“期号: 7-8”'],
    ['issue: 增刊1', 'field-shape', '写成“期号: 1”'],
    ['issue: 2020年第52期', 'field-shape', '改正或删去'],
    ['issue: 第52期（总第2161期）', 'field-shape', '改正或删去'],
    ['issue: 五十二', 'field-shape', '改正或删去'],
    ['issue: -1', 'field-shape', '改正或删去'],
    ['issue: 8-7', 'issue-order', '7-8'],
    ['issue: 7、7', 'issue-order', '7-8'],
    ['total: 总第2161期', 'field-shape', '写成“总期号: 2161”'],
    ['total: 总第2161—2162期', 'field-shape', '写成“总期号: 2161—2162”'],
    ['total: 8-7', 'issue-order', '7-8'],
    ['total: -1', 'field-shape', '改正或删去'],
    ['year: 20', 'field-shape', '改正或删去'],
    ['year: 2020年', 'field-shape', '写成“年份: 2020”'],
    ['copies: 150份', 'field-shape', '写成“印数: 150”'],
    ['copies: 1,500', 'field-shape', '改正或删去'],
    ['serial: 12', 'field-shape', '写成“份号: 000012”'],
    ['serial: 0000012', 'field-shape', '改正或删去'],
    ['template: ../official', 'field-shape', '改正或删去'],
    ['template: .hidden', 'field-shape', '改正或删去'],
  ])('%s', testRefused);
});

describe('choices', () => {
  test.each([
    ['series: 特刊', 'field-choice', '正刊、增刊、专刊、合刊'],
    ['urgency: 急', 'field-choice', '特提、特急、加急、平急'],
  ])('%s', testRefused);
});

describe('degrees of secrecy', () => {
  test.each([
    ['secrecy: 绝密★31年', 'secrecy-term', '绝密★30年'],
    ['secrecy: 机密★21年', 'secrecy-term', '机密★20年'],
    ['secrecy: 秘密★11年', 'secrecy-term', '秘密★10年'],
    ['secrecy: 秘密★12个月', 'secrecy-term', '秘密★1年'],
    ['secrecy: 秘密★0年', 'secrecy-term', '秘密★6个月'],
    ['secrecy: 秘密*1年', 'field-shape', '写成“密级: 秘密★1年”'],
    ['secrecy: 秘密1年', 'field-shape', '写成“密级: 秘密★1年”'],
    ['secrecy: 秘密 ☆ 1年', 'field-shape', '写成“密级: 秘密★1年”'],
    ['secrecy: 秘密★一年', 'field-shape', '改正或删去'],
    ['secrecy: 保密', 'field-shape', '改正或删去'],
    ['secrecy: 内部★3年', 'secrecy-star', '内部资料'],
    ['secrecy: 内部资料', 'secrecy-kind', '写成“标识: 内部资料”'],
    ['secrecy: 工作秘密', 'secrecy-kind', '写成“标识: 工作秘密”'],
    ['marking: 内部资料★1年', 'secrecy-star', '内部资料'],
    ['marking: 机密', 'secrecy-kind', '写成“密级: 机密”'],
  ])('%s', testRefused);
});

describe('days', () => {
  test.each([
    ['date: 2025-02-30', 'date-invalid', '核对年、月、日'],
    ['date: 20-11-05', 'date-invalid', '写全'],
    ['date: 2020-11', 'date-invalid', '写全'],
    ['date: 11/5/2020', 'date-invalid', '写全'],
    ['date: 今天', 'date-invalid', '写全'],
  ])('%s', testRefused);

  test('why is told', () => {
    const reasons = ['2025-02-30', '20-11-05', '2020-11', '11/5/2020', '今天'].map(
      (date) => reading(`date: ${date}`).file.messages[0]?.reason,
    );
    expect(reasons).toEqual([
      '“日期”（date）“2025-02-30”这一天不存在',
      '“日期”（date）“20-11-05”的年份要写全四位',
      '“日期”（date）“2020-11”没有写到日',
      '“日期”（date）“11/5/2020”的次序不对，年份要写在前面',
      '“日期”（date）“今天”不是一个日期',
    ]);
  });
});

describe('what only looks odd is printed, with a warning', () => {
  test.each([
    ['phone: 0871—65123456', '写成“电话: 0871-65123456”'],
    ['email: abc＠example.com', '写成“邮箱: abc@example.com”'],
  ])('%s has a way out', (text, advice) => {
    expect(reading(text).file.messages[0]?.problem?.advice?.zh).toBe(advice);
  });

  test.each([
    ['email: bgs', { email: 'bgs' }],
    ['email: bgs@example', { email: 'bgs@example' }],
    ['phone: 总机', { phone: '总机' }],
    ['fax: 12', { fax: '12' }],
    // Each bracket could be read in two ways, and all of them were tried: it would not end here.
    [`phone: 0871${'（、）'.repeat(40)}x`, { phone: `0871${'（、）'.repeat(40)}x` }],
  ])('%s', (text, fields) => {
    const { findings, set } = reading(text);
    expect(findings).toEqual([expect.stringMatching(/^1:\d field-shape\?$/)]);
    expect(set.fields).toEqual(fields);
  });

  test.each([
    'phone: 010-55569506、55569507',
    'phone: （010）55569506转8',
    'phone: 010-55569506（兼传真）',
    'phone: 010-55569506（工作日）、55569507（夜间）',
    'email: a.b-c@x.gov.cn',
  ])('%s is fine', (text) => {
    expect(reading(text).findings).toEqual([]);
  });
});
