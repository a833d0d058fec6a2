import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/brief/front-matter.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';
import { findingsOf } from './reading.ts';

function testSplit(
  text: string,
  expected: { matter?: string; body: string; line: number; findings?: string[] },
): void {
  const file = new VFile(text);
  const { matter, bodyLine, bodyOffset } = splitFrontMatter(file);
  expect(matter?.value).toBe(expected.matter);
  expect(text.slice(bodyOffset)).toBe(expected.body);
  expect(bodyLine).toBe(expected.line);
  expect(findingsOf(file)).toEqual(expected.findings ?? []);
}

describe('between fences', () => {
  test.each([
    ['---\n期号: 52\n---\n# 标题', '期号: 52\n', '# 标题', 4],
    ['---\r\n期号: 52\r\n---\r\n# 标题', '期号: 52\r\n', '# 标题', 4],
    ['\ufeff---\n期号: 52\n---\n# 标题', '期号: 52\n', '# 标题', 4],
    ['\n\n---\n期号: 52\n---\n# 标题', '期号: 52\n', '# 标题', 6],
    ['---  \n期号: 52\n--- \n# 标题', '期号: 52\n', '# 标题', 4],
    ['---\n---\n', '', '', 3],
    ['---\n期号: 52\n---', '期号: 52\n', '', 3],
    [
      '---\n# 期号\n期号: 52\n\n# 日期\n日期: 2020-11-05\n---\n正文。',
      '# 期号\n期号: 52\n\n# 日期\n日期: 2020-11-05\n',
      '正文。',
      8,
    ],
    ['---\n期号: 52\n---\n正文。\n\n---\n\n正文。', '期号: 52\n', '正文。\n\n---\n\n正文。', 4],
    ['---\nnote: |\n  第一段。\n\n  第二段。\n---\n', 'note: |\n  第一段。\n\n  第二段。\n', '', 7],
    ['---\nextra:\n- 甲\n- 乙\n---\n', 'extra:\n- 甲\n- 乙\n', '', 6],
    [
      '---\n期号: 52\n\n没有写明期限。\n日期: 2020-11-05\n---\n',
      '期号: 52\n\n没有写明期限。\n日期: 2020-11-05\n',
      '',
      7,
    ],
  ])('%j', (text, matter, body, line) => {
    testSplit(text, { matter, body, line });
  });

  test.each(['——', '———', '－－－', '–––', '--', '----', '—--', '───'])('fences of %s', (fence) => {
    testSplit(`${fence}\n期号: 52\n${fence}\n正文。`, {
      matter: '期号: 52\n',
      body: '正文。',
      line: 4,
      findings: ['1:1 front-matter-fence', '3:1 front-matter-fence'],
    });
  });
});

describe('a fence is missing', () => {
  test.each([
    ['# 标题\n\n正文。', '1:1 front-matter-missing!'],
    ['\n正文。\n', '2:1 front-matter-missing!'],
    ['', 'manuscript-empty!'],
    [' \n　\n', 'manuscript-empty!'],
  ])('no front matter: %j', (text, finding) => {
    testSplit(text, { body: text, line: 1, findings: [finding] });
  });

  test.each([
    ['期号: 52\n---\n正文。', '期号: 52\n', '正文。', 3, ['1:1 front-matter-missing!']],
    ['\n日期：2020-11-05\n---\n', '日期：2020-11-05\n', '', 4, ['2:1 front-matter-missing!']],
    [
      '期号: 52\n\n# 标题\n\n正文。\n',
      '期号: 52\n',
      '\n# 标题\n\n正文。\n',
      2,
      ['1:1 front-matter-missing!', '2:1 front-matter-unclosed!'],
    ],
  ])('the first: %j', (text, matter, body, line, findings) => {
    testSplit(text, { matter, body, line, findings });
  });

  test.each([
    ['---\n期号: 52\n', '期号: 52\n', '', 3],
    ['---\n期号: 52', '期号: 52', '', 2],
    ['---', '', '', 1],
    ['---\n期号: 52\n\n# 标题\n\n正文\n', '期号: 52\n', '\n# 标题\n\n正文\n', 3],
    ['---\n期号: 52\n# 标题\n会议强调：正文\n', '期号: 52\n', '# 标题\n会议强调：正文\n', 3],
    ['---\n期号: 52\n\n期数：5\n\n正文\n', '期号: 52\n\n期数：5\n', '\n正文\n', 5],
    ['---\n期号: 52\n正文。\n', '期号: 52\n', '正文。\n', 3],
    ['---\n期号: 52\n## 一、\n正文\n', '期号: 52\n', '## 一、\n正文\n', 3],
    ['---\n期号: 52\n\n　　正文缩进。\n', '期号: 52\n', '\n　　正文缩进。\n', 3],
    [
      '---\n发送范围：\n　　报：甲\n期数：5\nabc: 1\n\n正文\n',
      '发送范围：\n　　报：甲\n期数：5\nabc: 1\n',
      '\n正文\n',
      6,
    ],
    [
      '---\n期号: 52\n\n# 标题\n\n正文。\n\n---\n\n正文。',
      '期号: 52\n',
      '\n# 标题\n\n正文。\n\n---\n\n正文。',
      3,
    ],
  ])('the second: %j', (text, matter, body, line) => {
    const { length } = body === '' ? text.split('\n') : text.slice(0, -body.length).split('\n');
    const findings = [`${length}:1 front-matter-unclosed!`];
    const last = text.split('\n').at(-1) === '' || body !== '';
    testSplit(text, {
      matter,
      body,
      line,
      findings: last ? findings : [`${line}:1 front-matter-unclosed!`],
    });
  });

  test('where it goes is told', () => {
    const file = new VFile('---\n期号: 52\n\n# 标题\n\n正文。\n');
    splitFrontMatter(file);
    const [{ problem } = {}] = file.messages;
    expect(problem?.advice?.zh).toBe(
      '在第 3 行的位置插入一行“---”（三个英文减号），正文接在它下面',
    );
  });

  test('what to write is shown', () => {
    const file = new VFile('正文。');
    splitFrontMatter(file);
    const [{ problem } = {}] = file.messages;
    expect(problem?.advice?.zh).toContain('---\n简报名称: 工作简报\n');
    expect(problem?.advice?.en).toContain('---\nmasthead: 工作简报\n');
  });

  test.each(['', '正文。'])('but not what the configuration states: %j', (text) => {
    const file = new VFile(text);
    const office = { ...emptyFields(), fields: { masthead: '云岭工作简报', publisher: '某办' } };
    splitFrontMatter(file, office);
    const [{ problem } = {}] = file.messages;
    expect(problem?.advice?.zh).toContain('\n---\n期号: 1\n日期: 2025-03-01\n---');
    expect(problem?.advice?.en).toContain('\n---\nissue: 1\ndate: 2025-03-01\n---');
  });
});

test('YAML may end it', () => {
  testSplit('---\n期号: 52\n...\n正文。', {
    matter: '期号: 52\n',
    body: '正文。',
    line: 4,
    findings: ['3:1 front-matter-fence'],
  });
});

describe('other text before it', () => {
  test.each([
    ['以下是转换结果：\n\n---\n期号: 52\n日期: 2020-11-05\n---\n正文。', 2, '第 1—2 行'],
    ['\n```markdown\n---\n期号: 52\n---\n正文。', 2, '第 2 行，使“---”成为第一行'],
    [
      '```yaml\n---\n期号: 52\n---\n```\n正文。',
      1,
      '第 1 行，使“---”成为第一行；第 5 行的“```”也删去',
    ],
  ])('%j', (text, above, advice) => {
    const file = new VFile(text);
    const { matter, bodyOffset } = splitFrontMatter(file);
    expect(matter?.line).toBe(above + 2);
    expect(matter?.value).toContain('期号: 52\n');
    expect(text.slice(bodyOffset)).toBe('正文。');
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['front-matter-missing']);
    expect(file.messages[0]?.problem?.advice?.zh).toContain(advice);
  });

  test.each(['正文。\n\n---\n\n电话：55569506\n\n各单位：', '# 题\n\n---\n\n期号：三种'])(
    'but not where a rule parts the text: %j',
    (text) => {
      testSplit(text, { body: text, line: 1, findings: ['1:1 front-matter-missing!'] });
    },
  );
});

describe('in a code block, without fences of its own', () => {
  test.each([
    [
      '```yaml\n期号: 52\n日期: 2020-11-05\n```\n正文。',
      2,
      ['1:1 front-matter-missing!'],
      '把第 1、4 行的“```”改为“---”（三个英文减号）',
    ],
    [
      '如下：\n~~~\n期号: 52\n日期: 2020-11-05\n~~~\n正文。',
      3,
      ['2:1 front-matter-missing!'],
      '把第 2、5 行的“```”改为“---”（三个英文减号）；上面的文字删去',
    ],
  ])('%j', (text, line, findings, advice) => {
    const file = new VFile(text);
    const { matter, bodyOffset } = splitFrontMatter(file);
    expect(matter).toMatchObject({ line, value: '期号: 52\n日期: 2020-11-05\n' });
    expect(text.slice(bodyOffset)).toBe('正文。');
    expect(findingsOf(file)).toEqual(findings);
    expect(file.messages[0]?.problem?.advice?.zh).toBe(advice);
  });

  test('with the text', () => {
    const text = '```\n期号: 52\n日期: 2020-11-05\n\n# 题\n\n会议召开。\n```\n';
    const file = new VFile(text);
    const { matter } = splitFrontMatter(file);
    expect(matter?.value).toBe('期号: 52\n日期: 2020-11-05\n');
    expect(findingsOf(file)).toEqual(['1:1 front-matter-missing!', '4:1 front-matter-unclosed!']);
    expect(file.messages[0]?.problem?.advice?.zh).toContain('；删去第 8 行的“```”');
  });

  test('but code without keys is text', () => {
    const text = '```sh\nbrief build\n```\n正文。';
    testSplit(text, { body: text, line: 1, findings: ['1:1 front-matter-missing!'] });
  });
});

describe('a manuscript without front matter', () => {
  test.each([
    ['电话：55569506', '一个号码，不是项目'],
    ['电话：55569506\n\n各单位：', '正文跟着'],
  ])('may begin with a line like a key: %j', (text) => {
    testSplit(text, { body: text, line: 1, findings: ['1:1 front-matter-missing!'] });
  });

  test.each(['期号: 52\n日期: 2020-11-05\n\n# 题', '期号: 52\n---\n# 题'])(
    'is not one whose fence alone is missing: %j',
    (text) => {
      const file = new VFile(text);
      expect(splitFrontMatter(file).matter).toBeDefined();
      expect(findingsOf(file)[0]).toBe('1:1 front-matter-missing!');
    },
  );
});

test.each([
  ['blanks', '\u3000'.repeat(20_000)],
  ['blanks behind a letter', `甲${'\u3000'.repeat(20_000)}`],
  ['blanks behind a quotation', `"甲"${' '.repeat(20_000)}`],
])('a line of %s is read in no time', (_, line) => {
  const start = performance.now();
  splitFrontMatter(new VFile(`---\n${line}\n期号: 1\n---\n${line}\n`));
  splitFrontMatter(new VFile(`${line}\n${line}`));
  expect(performance.now() - start).toBeLessThan(500);
});
