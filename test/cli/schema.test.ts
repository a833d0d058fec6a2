import { describe, expect, test } from 'vitest';
import { fieldSchema } from '../../src/brief/schema.ts';
import { run } from '../../src/cli/run.ts';
import { rules } from '../../src/language/rules/index.ts';
import { ledgerRules } from '../../src/ledger/rules.ts';
import { fakeProcess } from './fake-process.ts';

describe('brief schema', () => {
  test.each([
    [['schema'], 'issue'],
    [['schema', 'issue'], 'issue'],
    [['schema', 'config'], 'config'],
  ] as const)('%j prints the one of %s on stdout', async (argv, scope) => {
    const fake = fakeProcess([...argv]);
    await run(fake);
    const schema = fieldSchema(scope, [...rules, ...ledgerRules]);
    expect(JSON.parse(fake.wrote.stdout)).toEqual(JSON.parse(JSON.stringify(schema)));
    expect(fake.wrote.stderr).toBe('');
    expect(fake.exitCode).toBe(0);
  });

  test.each([
    ['zh', '（默认）', /default/],
    ['en', '(default)', /\p{Script=Han}/u],
  ])(
    'its help in %s says which is the default, once and in that language',
    async (language, said, other) => {
      const fake = fakeProcess(['schema', '--help', '--lang', language]);
      await run(fake);
      const [, about = ''] = /^ {2}(?:哪一种|which) +(.*)$/m.exec(fake.wrote.stdout) ?? [];
      expect(about).toContain(said);
      expect(about).not.toMatch(other);
    },
  );

  test('another word is a mistake of usage', async () => {
    const fake = fakeProcess(['schema', 'isue']);
    await run(fake);
    expect(fake.exitCode).toBe(2);
    expect(fake.wrote.stdout).toBe('');
  });
});
