import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStated, rowOf } from '../../src/desk/stated.ts';
import { yamlText } from '../../src/desk/yaml-text.ts';

describe('a text after a key', () => {
  test.each([
    ['云岭市文明办', '云岭市文明办'],
    ['010-55569506', '010-55569506'],
    ['（内部）资料', '（内部）资料'],
    ['报 头: 一', "'报 头: 一'"],
    ['C# 与 #1', "'C# 与 #1'"],
    ["it's", "it's"],
    ["'引'", "'''引'''"],
    ['- 一', "'- 一'"],
    ['null', "'null'"],
    ['末尾:', "'末尾:'"],
  ])('%s stands as %s', (text, written) => {
    expect(yamlText(text)).toBe(written);
  });

  test('comes back from YAML and from brief as it was typed', () => {
    const texts = fc
      .string({
        unit: fc.constantFrom(...'云岭市0a:：#\'"\\{}[]&*!|>-?@`%,，、。 （）'),
        minLength: 1,
        maxLength: 12,
      })
      .map((text) => text.replace(/ +/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(texts, (text) => {
        expect(String(parse(`k: ${yamlText(text)}`, { schema: 'failsafe' }).k)).toBe(text);
        const { set, problems } = readStated({ publisher: text }, 'workspace');
        expect(problems).toEqual([]);
        expect(set.fields.publisher).toBe(text);
      }),
    );
  });
});

describe('keys stated', () => {
  test('are read by the table of fields, those below a key too', () => {
    const { set, problems } = readStated(
      {
        issue: '52',
        date: '2020年11月5日',
        'distribution.report': '市委',
        'distribution.send': '各委办',
      },
      'issue',
    );
    expect(problems).toEqual([]);
    expect(set.fields).toEqual({
      issue: '52',
      date: { year: 2020, month: 11, day: 5 },
      distribution: { report: '市委', send: '各委办' },
    });
  });

  test.each([
    ['issue', '五十二', '要写数字'],
    ['date', '2020-13-01', '2020-13-01'],
    ['email', 'nobody', '像邮箱地址'],
    ['address', 'https://a.cn/', '不能写在稿件里'],
  ])('%s: %s is judged as in a manuscript', (name, text, words) => {
    const [problem] = readStated({ [name]: text }, 'issue').problems;
    expect(problem?.text.zh).toContain(words);
  });

  test('have a row each', () => {
    expect(rowOf('distribution.report').zh).toBe('报');
    expect(() => rowOf('distribution.nothing')).toThrow(TypeError);
    expect(() => rowOf('nothing')).toThrow(TypeError);
  });
});
