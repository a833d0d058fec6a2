import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Brief, Line } from '../../src/brief/brief.ts';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields, type FieldSet, readFields } from '../../src/brief/read-fields.ts';

function read(text: string, office: FieldSet = emptyFields()): { brief: Brief; rules: string[] } {
  const file = new VFile(text);
  const brief = readBrief(file, '/office/briefs/1.md', office);
  return { brief, rules: file.messages.map(({ line, ruleId }) => `${line}:${ruleId}`) };
}

function officeOf(yaml: string): FieldSet {
  return readFields(new VFile(yaml), { value: yaml, line: 1, offset: 0 }, 'workspace');
}

const head = 'masthead: 简报\nissue: 1\npublisher: 某办\ndate: 2026-01-05\n';
const lineText = (line: Line | undefined) =>
  line && textOf({ type: 'paragraph', children: line.children });

test('front matter and body become one brief', () => {
  const { brief, rules } = read(`---\n${head}---\n\n# 题\n\n文\n字。\n\n(某办)\n`);
  expect(rules).toEqual([]);
  expect(brief.fields).toMatchObject({ masthead: '简报', issue: '1' });
  const [article] = brief.articles;
  expect(article?.title && textOf(article.title)).toBe('题');
  expect(article?.body.map((node) => textOf(node))).toEqual(['文字。']);
  expect(lineText(article?.source)).toBe('某办');
});

describe('column, note and source of the front matter', () => {
  const extra = 'column: 创建\nnote: |\n  编者按：好。\n  再好。\nsource: 前办\n';

  test('belong to the first article', () => {
    const { brief } = read(`---\n${head}${extra}---\n\n# 题\n\n文。\n`);
    const [article] = brief.articles;
    expect(lineText(article?.column)).toBe('创建');
    expect(article?.note?.map((node) => textOf(node)).join('')).toContain('编者按：好。');
    expect(lineText(article?.source)).toBe('前办');
    expect(article?.column?.position?.start.line).toBe(6);
  });

  test('give way to what the text states itself', () => {
    const { brief } = read(
      `---\n${head}${extra}---\n\n【文内】\n\n按：文内。\n\n# 题\n\n文。\n\n（文内办）\n`,
    );
    const [article] = brief.articles;
    expect(lineText(article?.column)).toBe('文内');
    expect(article?.note).toHaveLength(1);
    expect(lineText(article?.source)).toBe('文内办');
  });

  test("an office's default is not printed over several articles", () => {
    const office = officeOf('column: 常设\n');
    const one = read(`---\n${head}---\n\n# 题\n\n文。\n`, office).brief;
    const two = read(`---\n${head}---\n\n# 甲\n\n文。\n\n# 乙\n\n文。\n`, office).brief;
    expect(lineText(one.articles[0]?.column)).toBe('常设');
    expect(two.articles[0]?.column).toBeUndefined();
  });
});

test('headings are numbered where the layout says so', () => {
  const { brief } = read(`---\n${head}headings: numbered\n---\n\n# 题\n\n## 甲\n\n文。\n`);
  expect(brief.articles[0]?.body.map((node) => textOf(node))).toEqual(['一、甲', '文。']);
});

test('what is missing is said at the top of the front matter', () => {
  const { rules } = read('---\nissue: 1\n---\n\n# 题\n\n文。\n');
  expect(rules).toHaveLength(3);
  for (const rule of rules) expect(rule).toMatch(/^1:/);
});

test('without front matter that alone is said', () => {
  const { rules } = read('# 题\n\n文。\n');
  expect(rules).toHaveLength(1);
});

test('no body is an error', () => {
  expect(read(`---\n${head}---\n`).rules).toContain('undefined:body-missing');
});
