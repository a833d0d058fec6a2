import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { fieldTable, isOffices } from '../../src/brief/field-table.ts';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields, readFields } from '../../src/brief/read-fields.ts';
import { frontMatterSnippets } from '../../src/desk/snippets.ts';

/** A snippet as it stands when every place holder is left as it is. */
function expanded(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|((?:\\.|[^|,])*)[^}]*\|\}/g, (_, first: string) => unescaped(first))
    .replace(/\$\{\d+:((?:\\.|[^}])*)\}/g, (_, text: string) => unescaped(text))
    .replace('$0', '正文。');
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

describe('snippets', () => {
  const snippets = frontMatterSnippets();

  test('there is one for each key of front matter, and one for an issue', () => {
    const keys = fieldTable.filter((field) => !isOffices(field));
    expect(Object.keys(snippets)).toEqual(['简报稿件', ...keys.map(({ zh }) => zh)]);
    for (const { name, zh, about } of keys) {
      expect(snippets[zh]?.prefix).toEqual([zh, name]);
      expect(snippets[zh]?.description).toContain(about.zh);
    }
  });

  test.each(Object.entries(snippets).slice(1))('%s is what brief reads', (_, { body }) => {
    const value = expanded(body);
    const file = new VFile({ value });
    const { keys } = readFields(file, { value, line: 1, offset: 0 }, 'issue');
    expect(file.messages.map(String)).toEqual([]);
    expect(Object.keys(keys).length).toBeGreaterThan(0);
  });

  test('the issue has all that an issue must state', () => {
    const file = new VFile({ value: expanded(snippets['简报稿件']?.body ?? []) });
    const office = emptyFields();
    office.fields = { masthead: '云岭简报', publisher: '文明办' };
    const { fields, articles } = readBrief(file, 'a.md', office);
    expect(file.messages.map(String)).toEqual([]);
    expect(fields).toMatchObject({ issue: '52', date: { year: 2020, month: 11, day: 5 } });
    expect(articles).toHaveLength(1);
  });
});
