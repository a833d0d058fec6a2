import { expect, test } from 'vitest';
import { bearsTitle, renderShell } from '../../src/site/shell.ts';

test.each(['云岭简报', '云岭 & <专报> &amp;"'])('a page bears its title: %s', (title) => {
  const page = renderShell({ title, policy: '', head: [], body: [] });
  expect(bearsTitle(page, title)).toBe(true);
  expect(bearsTitle(page, '云岭')).toBe(false);
  expect(bearsTitle('', title)).toBeUndefined();
});
