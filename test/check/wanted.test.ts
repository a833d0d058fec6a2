import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { isWanted, isWantedOfFile } from '../../src/check/wanted.ts';
import { report, type Severity } from '../../src/finding/finding.ts';

test.each<[Severity, object, boolean]>([
  ['info', {}, true],
  ['info', { severity: 'info' }, true],
  ['info', { severity: 'warning' }, false],
  ['warning', { severity: 'warning' }, true],
  ['warning', { severity: 'error' }, false],
  ['error', { severity: 'error' }, true],
  ['error', { rules: [] }, true],
  ['error', { rules: ['a-rule', 'b-rule'] }, true],
  ['error', { rules: ['b-rule'] }, false],
])('an %s where %j is asked for', (severity, wanted, is) => {
  const text = { zh: '', en: '' };
  const message = report(new VFile(), { rule: 'a-rule', severity, text });
  expect(isWanted(message, wanted)).toBe(is);
});

test.each<[Severity, object, boolean]>([
  ['error', { rules: ['b-rule'] }, true],
  ['warning', { rules: ['b-rule'] }, true],
  ['warning', { rules: ['b-rule'], severity: 'error' }, false],
  ['info', { rules: ['b-rule'] }, false],
])('of a file itself an %s where %j is asked for', (severity, wanted, is) => {
  const text = { zh: '', en: '' };
  const message = report(new VFile(), { rule: 'a-rule', severity, text });
  expect(isWantedOfFile(message, wanted)).toBe(is);
});
