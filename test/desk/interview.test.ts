import { describe, expect, test } from 'vitest';
import { interview } from '../../src/desk/interview.ts';
import { type Answers, completed, questionNames } from '../../src/desk/questions.ts';

/** Types a line after each question; nothing after the last line. */
function typing(...lines: string[]) {
  const said: string[] = [];
  const left = [...lines];
  return {
    said: () => said.join(''),
    left,
    terminal: {
      say: (text: string) => void said.push(text),
      ask: async (prompt: string) => {
        said.push(prompt);
        return left.shift() ?? '';
      },
    },
  };
}

describe('the interview', () => {
  test('takes the defaults of who only presses Enter', async () => {
    const { terminal } = typing();
    expect(await interview({}, '工作', 'zh', terminal)).toMatchObject({
      masthead: '工作简报',
      publisher: '办公室',
      editor: '',
      template: 'official',
      issue: '1',
      total: '1',
    });
  });

  test('asks every question, in the words of the table of fields', async () => {
    const { terminal, said } = typing();
    const answers = await interview({}, '工作', 'zh', terminal);
    expect(Object.keys(answers)).toEqual([...questionNames]);
    for (const words of ['简报名称：报头上的红色大字', '责编：', '发送范围·报：上级', '总期号：']) {
      expect(said()).toContain(words);
    }
    expect(said()).not.toContain('`');
  });

  test('does not ask what is given', async () => {
    const given = Object.fromEntries(questionNames.map((name) => [name, '']));
    const { terminal, said } = typing('一');
    expect(await interview({ ...given, issue: '7' }, '', 'en', terminal)).toMatchObject({
      issue: '7',
    });
    expect(said()).not.toContain('> ');
  });

  test('asks again until an answer is sound, and says what is wrong', async () => {
    const given: Answers = Object.fromEntries(
      questionNames.filter((name) => name !== 'issue').map((name) => [name, '']),
    );
    const { terminal, said, left } = typing('五十二', '52');
    expect((await interview(given, '', 'zh', terminal)).issue).toBe('52');
    expect(said()).toMatch(/期号.*要写数字.*请再写一次/);
    expect(left).toEqual([]);
  });

  test('takes what is odd when it is confirmed', async () => {
    const given: Answers = Object.fromEntries(
      questionNames.filter((name) => name !== 'phone').map((name) => [name, '']),
    );
    const { terminal, said, left } = typing('内线找小王', '');
    expect((await interview(given, '', 'zh', terminal)).phone).toBe('内线找小王');
    expect(said()).toContain('像电话号码');
    expect(said()).toContain('就用“内线找小王”');
    expect(left).toEqual([]);
  });

  test.each([
    ['total', { issue: '52' }],
    ['issue', { total: '50' }],
  ] as const)(
    'takes numbers that do not agree when they are confirmed: %s',
    async (name, other) => {
      const given: Answers = Object.fromEntries(
        questionNames.filter((one) => one !== name).map((one) => [one, '']),
      );
      const numbers = { issue: '52', total: '50' };
      const { terminal, said, left } = typing(numbers[name], '');
      expect(await interview({ ...given, ...other }, '', 'zh', terminal)).toMatchObject(numbers);
      expect(said()).toContain('总期号50小于期号52。请再写一次');
      expect(left).toEqual([]);
    },
  );

  test.each([
    ['total', '-', ''],
    ['total', '－', ''],
    ['editor', '无', ''],
    ['masthead', '-', '-'],
    ['distribution.report', ' 报：市委。 ', '市委。'],
    ['distribution.send', '送 : 各部门。', '各部门。'],
    ['distribution.distribute', '发展改革委。', '发展改革委。'],
  ] as const)('%s answered with %s is %j', async (name, typed, answer) => {
    const given: Answers = Object.fromEntries(
      questionNames.filter((one) => one !== name).map((one) => [one, one === 'issue' ? '1' : '']),
    );
    const { terminal } = typing(typed);
    expect((await interview(given, '', 'zh', terminal))[name]).toBe(answer);
  });

  test('speaks English too', async () => {
    const { terminal, said } = typing('', '', '', '', 'odd', '');
    expect((await interview({}, '', 'en', terminal)).phone).toBe('odd');
    for (const words of [
      'masthead: The name printed',
      'Enter for “办公室”',
      'Once more',
      '“-” for none',
    ]) {
      expect(said()).toContain(words);
    }
    expect(said()).toContain('Enter for none');
  });

  test('ends when the person has had enough', async () => {
    const terminal = { say: () => {}, ask: () => Promise.reject(new Error('enough')) };
    await expect(interview({}, '', 'zh', terminal)).rejects.toThrow('enough');
  });
});

describe('answers not given', () => {
  test.each<[Answers, string, Answers]>([
    [{}, 'office', { masthead: '工作简报', publisher: '办公室', issue: '1', total: '1' }],
    [{}, '云岭信息', { masthead: '云岭信息' }],
    [{ issue: '52' }, '', { issue: '52' }],
    [{ total: '' }, '', { total: '' }],
    [{ masthead: '快讯' }, '云岭信息', { masthead: '快讯' }],
  ])('%j in %s', (given, folder, expected) => {
    expect(completed(given, folder)).toMatchObject(expected);
  });

  test('a later issue has no total of which nothing is known', () => {
    expect(completed({ issue: '52' }, '')).not.toHaveProperty('total');
  });
});
