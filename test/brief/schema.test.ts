import { describe, expect, test } from 'vitest';
import { fieldTable, isOffices } from '../../src/brief/field-table.ts';
import { fieldSchema } from '../../src/brief/schema.ts';

/** The properties of a schema, each an object. */
function propertiesOf(schema: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null) return new Map();
  return new Map(Object.entries(properties));
}

const issue = fieldSchema('issue');
const config = fieldSchema('config');

test('is of draft 2020-12 and knows no other keys', () => {
  for (const schema of [issue, config]) {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
  }
});

describe.each(fieldTable.map((field) => [field.name, field] as const))('%s', (name, field) => {
  test('is known by its English and its Chinese name, and explained in both languages', () => {
    for (const key of [name, field.zh, ...(field.aliases ?? [])]) {
      const property = propertiesOf(config).get(key);
      expect(property?.['description']).toContain(field.about.zh);
      expect(property?.['description']).toContain(field.about.en);
      expect(propertiesOf(issue).has(key)).toBe(!isOffices(field));
    }
  });

  test('takes its own example', () => {
    const property = propertiesOf(config).get(name);
    const { pattern, enum: choices } = property ?? {};
    if (typeof pattern === 'string') expect(field.example).toMatch(new RegExp(pattern, 'u'));
    if (Array.isArray(choices)) expect(choices).toContain(field.example);
    expect(property?.['examples']).toEqual([field.example]);
  });
});

test('knows the parts of distribution and folders by both names', () => {
  const distribution = propertiesOf(issue).get('distribution') ?? {};
  expect([...propertiesOf(distribution).keys()]).toEqual(
    expect.arrayContaining(['report', '报', 'extra', '增发']),
  );
  const folders = propertiesOf(config).get('folders') ?? {};
  expect([...propertiesOf(folders).keys()]).toEqual(expect.arrayContaining(['briefs', '稿件']));
});

describe('check', () => {
  const about = { zh: '某事。', en: 'A thing.' };
  const values = ['不查', 'off', '提示', 'info', '警告', 'warning', '错误', 'error', null];

  test('knows the rules it is given, for all issues and below a 刊别', () => {
    const schema = fieldSchema('config', [{ id: 'dash-form', about }]);
    const check = propertiesOf(schema).get('检查') ?? {};
    expect(check).toMatchObject({ additionalProperties: false });
    expect(propertiesOf(check).get('dash-form')).toEqual({
      description: '某事。\n\nA thing.',
      enum: values,
    });
    expect(propertiesOf(check).get('增刊')).toEqual({ $ref: '#/$defs/rules' });
    expect(schema).toMatchObject({
      $defs: { rules: { properties: { 'dash-form': { enum: values } } } },
    });
  });

  test('takes any rule where none are given, and does not stand in an issue', () => {
    const check = propertiesOf(config).get('check');
    expect(check).toMatchObject({ additionalProperties: { enum: values } });
    expect(issue).not.toHaveProperty('$defs');
  });
});
