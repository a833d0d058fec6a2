import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/doctor/examine.ts';
import { type Item, same } from '../../src/doctor/item.ts';
import { doctorJson, doctorPretty } from '../../src/doctor/report.ts';

const help = { zh: '换一个', en: 'take another' };
const items: Item[] = [
  { id: 'brief', verdict: 'ok', text: same('brief 1'), details: [same('/a\u001b[2J')], facts: {} },
  { id: 'font', verdict: 'warning', text: same('甲'), advice: help, facts: { role: 'kaiti' } },
  { id: 'font', verdict: 'warning', text: same('乙'), advice: help, facts: {} },
  { id: 'browser', verdict: 'problem', text: same('丙'), advice: same('装上'), facts: {} },
];
const diagnosis: Diagnosis = { sections: [{ title: { zh: '各项', en: 'All' }, items }], ms: 1234 };

test('for people: each with its verdict, what helps several said once, controls made visible', () => {
  expect(doctorPretty(diagnosis, { language: 'zh', color: false })).toBe(`各项
  正常 brief 1
      /a␛[2J
  注意 甲
  注意 乙
      怎么办：换一个
  有问题 丙
      怎么办：装上

现在生成不了完整的简报，先解决“有问题”的。1项正常，2项注意，1项有问题；用时1.2秒。
`);
});

test('in English, and where all is well', () => {
  const well: Diagnosis = { sections: [{ title: same('All'), items: items.slice(0, 1) }], ms: 0 };
  expect(doctorPretty(well, { language: 'en', color: false })).toMatch(
    /ok brief 1[\s\S]*Bulletins can be built\. 1 ok, 0 to note, 0 wrong; 0\.0 s\.\n$/,
  );
});

test('where something could not be examined, nothing is promised; a problem stays one', () => {
  const unexamined: Item = {
    id: 'unexamined',
    verdict: 'warning',
    text: same('浏览器'),
    facts: {},
  };
  const summaryOf = (found: Item[], language: 'zh' | 'en') =>
    doctorPretty(
      { sections: [{ title: same('All'), items: found }], ms: 0 },
      { language, color: false },
    )
      .trimEnd()
      .split('\n')
      .at(-1);
  expect(summaryOf([unexamined], 'zh')).toMatch(/^有的没有检查完，还不能断定能不能生成。/);
  expect(summaryOf([unexamined], 'en')).toMatch(/^Not everything could be examined,/);
  expect(summaryOf([unexamined, ...items], 'zh')).toMatch(/^现在生成不了/);
});

test('in colour', () => {
  expect(doctorPretty(diagnosis, { language: 'zh', color: true })).toContain('\u001b[31m有问题');
});

test('for programs: one object, its sections forgotten', () => {
  const told = doctorJson(diagnosis, 'en');
  expect(told.endsWith('}\n')).toBe(true);
  expect(JSON.parse(told)).toEqual({
    version: 1,
    items: [
      {
        id: 'brief',
        verdict: 'ok',
        message: 'brief 1',
        details: ['/a\u001b[2J'],
        advice: null,
        facts: {},
      },
      {
        id: 'font',
        verdict: 'warning',
        message: '甲',
        details: [],
        advice: 'take another',
        facts: { role: 'kaiti' },
      },
      {
        id: 'font',
        verdict: 'warning',
        message: '乙',
        details: [],
        advice: 'take another',
        facts: {},
      },
      { id: 'browser', verdict: 'problem', message: '丙', details: [], advice: '装上', facts: {} },
    ],
    summary: { ok: 1, warnings: 2, problems: 1, ms: 1234 },
  });
});
