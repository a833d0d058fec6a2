import { expect, test } from 'vitest';
import { rulesPage } from '../../src/language/reference.ts';
import { rules } from '../../src/language/rules/index.ts';

test('docs/rules.md says what the rules say (`npx vitest run test/language -u` writes it anew)', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot('../../docs/rules.md');
});
