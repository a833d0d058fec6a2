import { describe, expect, test } from 'vitest';
import { diagnose, type Ending, isOld, type Reason } from '../../../src/press/browser/reason.ts';

const ending: Ending = { code: null, signal: null, words: '' };

describe('why a browser did not come up', () => {
  const rows: [string, Partial<Ending>, Reason][] = [
    [
      'a library is missing',
      {
        code: 127,
        words:
          '/opt/chromium: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory\n',
      },
      { why: 'library', library: 'libnss3.so' },
    ],
    [
      'the C library is too old',
      {
        code: 1,
        words:
          "/opt/chromium: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /opt/lib/libnspr4.so)\n",
      },
      { why: 'system' },
    ],
    ['the loader is missing (musl)', { failure: 'ENOENT' }, { why: 'system' }],
    ['it may not be run', { failure: 'EACCES' }, { why: 'permission' }],
    [
      'AppArmor keeps the sandbox from it',
      {
        signal: 'SIGTRAP',
        words:
          '[10:10:1122/230100.5:FATAL:content/browser/zygote_host/zygote_host_impl_linux.cc:129] No usable sandbox! If you are running on Ubuntu 23.10+ or another Linux distro …\n',
      },
      { why: 'sandbox' },
    ],
    [
      'the SUID sandbox is broken',
      {
        signal: 'SIGABRT',
        words:
          '[FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
      },
      { why: 'sandbox' },
    ],
    [
      'the namespace sandbox is denied midway',
      {
        signal: 'SIGTRAP',
        words:
          'Failed to move to new namespace: PID namespaces supported, Network namespace supported, but failed: errno = Operation not permitted',
      },
      { why: 'sandbox' },
    ],
    [
      'a policy forbids it',
      { code: 1, words: '\nHeadless mode is disallowed by the system admin.\n' },
      { why: 'policy' },
    ],
    [
      'a snap that could not be told by its path',
      { code: 1, words: "Command 'chromium-browser' requires the chromium snap to be installed." },
      { why: 'snap' },
    ],
    ['it just stops', { code: 0 }, { why: 'died', ending: '0', words: '' }],
    [
      'it crashes: the last error is quoted, without time stamp and full stop',
      {
        signal: 'SIGSEGV',
        words:
          '[1:1:1122/1.2:WARNING:a.cc:1] one\r\n[1:1:1122/1.2:ERROR:a.cc:1] Out of luck.\r\nstack\r\n',
      },
      { why: 'died', ending: 'SIGSEGV', words: 'Out of luck' },
    ],
    [
      'it crashes without an error: the last line is quoted',
      { code: 21, words: 'one\ntwo\n\n' },
      { why: 'died', ending: '21', words: 'two' },
    ],
    [
      'Windows will not start it',
      { failure: 'UNKNOWN' },
      { why: 'died', ending: 'UNKNOWN', words: '' },
    ],
  ];
  for (const [title, facts, expected] of rows) {
    test(title, () => expect(diagnose({ ...ending, ...facts })).toEqual(expected));
  }

  test('endless last words are cut', () => {
    const reason = diagnose({ ...ending, code: 1, words: '字'.repeat(1000) });
    expect(reason).toEqual({ why: 'died', ending: '1', words: '字'.repeat(200) });
  });
});

test('130 is too old, 131 is not', () => {
  expect(isOld('130.0.6723.116')).toBe(true);
  expect(isOld('131.0.6778.0')).toBe(false);
  expect(isOld('99.0')).toBe(true);
});
