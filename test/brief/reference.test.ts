import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { fieldTable } from '../../src/brief/field-table.ts';
import { splitFrontMatter } from '../../src/brief/front-matter.ts';
import type { Key } from '../../src/brief/matter/keys.ts';
import { placeholders } from '../../src/brief/matter/number-lines.ts';
import { folderDefaults, layoutDefaults } from '../../src/brief/matter/setting-table.ts';
import { readFields, requireFields, withDefaults } from '../../src/brief/read-fields.ts';
import { findingsOf, reading } from './reading.ts';
import { referenceTables } from './reference.ts';

const docs = new URL('../../docs/', import.meta.url);
const page = (name: string) => readFile(new URL(name, docs), 'utf8');

describe('the reference', () => {
  test.each([
    ['front-matter.md', ['fields', 'distribution', 'settings']],
    ['configuration.md', ['office', 'folders']],
  ])('%s has the tables of the product', async (name, tables) => {
    const text = unaligned(await page(name));
    for (const table of tables) expect(text).toContain(unaligned(referenceTables[table] ?? ''));
  });

  test('names every key and placeholder', async () => {
    const text = `${await page('front-matter.md')}${await page('configuration.md')}`;
    const keys = fieldTable.flatMap<Key>((field) =>
      'parts' in field ? [field, ...field.parts] : [field],
    );
    for (const { name, zh } of keys) {
      expect(text).toContain(`\`${name}\``);
      expect(text).toContain(`\`${zh}\``);
    }
    for (const { name, zh } of placeholders) {
      expect(text).toContain(`{${name}}`);
      expect(text).toContain(`{${zh}}`);
    }
  });

  test('tells the defaults', async () => {
    const text = await page('front-matter.md');
    for (const line of layoutDefaults.number) expect(text).toContain(`\`${line}\``);
    const folders = await page('configuration.md');
    for (const folder of Object.values(folderDefaults)) expect(folders).toContain(`\`${folder}\``);
  });
});

describe('the examples of the reference', () => {
  test('are read without a word', async () => {
    const [manuscript = ''] = blocksOf(await page('front-matter.md'), 'text');
    const [configuration = ''] = blocksOf(await page('configuration.md'), 'yaml');
    const office = reading(configuration, 'workspace');
    expect(office.findings).toEqual([]);

    const file = new VFile(manuscript);
    const { matter } = splitFrontMatter(file);
    const own = matter && readFields(file, matter, 'issue');
    expect(own).toBeDefined();
    if (own !== undefined) requireFields(file, withDefaults(own, office.set));
    expect(findingsOf(file)).toEqual([]);
  });

  test('snippets of YAML too', async () => {
    for (const block of blocksOf(await page('front-matter.md'), 'yaml')) {
      expect(reading(block).findings).toEqual([]);
    }
  });
});

/** Tables however their columns are lined up. */
function unaligned(text: string): string {
  return text.replace(/ +/g, ' ').replace(/---+/g, '---');
}

function blocksOf(text: string, language: string): string[] {
  const fences = text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return Array.from(fences, ([, block = '']) => block);
}
