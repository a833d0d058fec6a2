import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../src/brief/read-fields.ts';
import { configurationText } from '../../src/desk/configuration.ts';
import type { Answers } from '../../src/desk/questions.ts';

function read(text: string) {
  const file = new VFile({ value: text });
  const set = readFields(file, { value: text, line: 1, offset: 0 }, 'workspace');
  return { fields: set.fields, messages: file.messages.map(String) };
}

const sound: Answers = { masthead: '云岭简报', publisher: '云岭市文明办', template: 'official' };

describe('a new configuration', () => {
  test.each<[string, Answers, object]>([
    ['the least', {}, {}],
    ['no distribution', { 'distribution.send': '' }, {}],
    ['one list', { 'distribution.send': '各委办。' }, { distribution: { send: '各委办。' } }],
    [
      'all',
      {
        editor: '梅雪峰',
        phone: '010-1',
        'distribution.report': '市委：一、二 #3',
        copies: '0150',
      },
      {
        editor: '梅雪峰',
        phone: '010-1',
        distribution: { report: '市委：一、二 #3' },
        copies: '0150',
      },
    ],
  ])('with %s says what was answered and nothing else', (_, answers, expected) => {
    const text = configurationText({ ...sound, ...answers }, 'schema.json');
    expect(read(text)).toEqual({ fields: { ...sound, ...expected }, messages: [] });
  });

  test('gives back whatever was answered', () => {
    const name = fc
      .string({
        unit: fc.constantFrom(...'云岭A1:#\'"-{[&*!|>%@`\\，'),
        minLength: 1,
        maxLength: 9,
      })
      .filter((text) => !/^-/.test(text));
    fc.assert(
      fc.property(name, name, (publisher, report) => {
        const text = configurationText({ ...sound, publisher, 'distribution.report': report }, 's');
        const { fields, messages } = read(text);
        expect(messages).toEqual([]);
        expect(fields).toMatchObject({ publisher, distribution: { report } });
      }),
    );
  });

  test('is sound when every comment that is a key is uncommented', () => {
    const text = configurationText(sound, 'schema.json');
    const opened = text.replace(/^# ( *[^ ：:$\n]+:.*)$/gm, '$1').replace(/^# {3}(\S)/gm, '  $1');
    const { fields, messages } = read(opened.replace(/^yaml-language.*\n/, ''));
    expect(messages).toEqual([]);
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining([
        'editor',
        'reviewer',
        'phone',
        'fax',
        'email',
        'copies',
        'distribution',
      ]),
    );
    expect(Object.keys(fields.distribution ?? {})).toEqual(['report', 'send', 'distribute']);
  });

  test('points to its schema first', () => {
    expect(configurationText(sound, '.vscode/a.json').split('\n')[0]).toBe(
      '# yaml-language-server: $schema=.vscode/a.json',
    );
  });
});
