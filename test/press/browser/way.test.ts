import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/press/browser/reason.ts';
import { anotherWay, type Leeway, type Way } from '../../../src/press/browser/way.ts';

describe('another way to start a browser', () => {
  const plain: Way = { path: '/chromium', kind: 'headless-shell', sandbox: true };
  const lent: Way = { ...plain, libraries: '/lib' };
  const leeway: Leeway = { libraries: '/lib', mayDropSandbox: true };
  const none: Leeway = { libraries: undefined, mayDropSandbox: false };
  const library: Reason = { why: 'library', library: 'libnss3.so' };

  const rows: [string, Way, Reason, Leeway, Way | undefined][] = [
    ['lends libraries that are missed', plain, library, leeway, lent],
    ['lends them once', lent, library, leeway, undefined],
    ['has none to lend', plain, library, none, undefined],
    ['drops the sandbox', lent, { why: 'sandbox' }, leeway, { ...lent, sandbox: false }],
    ['drops it once', { ...plain, sandbox: false }, { why: 'sandbox' }, leeway, undefined],
    ['may not drop it', plain, { why: 'sandbox' }, none, undefined],
    [
      'knows no help for a crash',
      plain,
      { why: 'died', ending: '1', words: '' },
      leeway,
      undefined,
    ],
  ];
  for (const [title, way, reason, given, expected] of rows) {
    test(title, () => expect(anotherWay(way, reason, given)).toEqual(expected));
  }
});
