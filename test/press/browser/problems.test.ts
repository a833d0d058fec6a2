import { describe, expect, test } from 'vitest';
import {
  givenUnusable,
  noBrowser,
  passedOver,
  sandboxOff,
  temporaryUnwritable,
} from '../../../src/press/browser/problems.ts';
import type { Reason } from '../../../src/press/browser/reason.ts';
import { wordsFor } from '../../../src/press/browser/reason-words.ts';

describe('the words for a reason', () => {
  const rows: [Reason, string[]][] = [
    [{ why: 'absent' }, []],
    [{ why: 'folder' }, ['chrome.exe']],
    [{ why: 'foreign' }, ['Firefox']],
    [{ why: 'snap' }, ['snap', 'deb']],
    [{ why: 'system' }, ['apt install chromium']],
    [{ why: 'permission' }, ['noexec']],
    [{ why: 'sandbox' }, ['apparmor-userns-restrictions.md', 'BRIEF_NO_SANDBOX=1']],
    [{ why: 'policy' }, ['RemoteDebuggingAllowed']],
    [{ why: 'old', version: '109.0.5414.120' }, ['109.0.5414.120', '131']],
    [{ why: 'silent', seconds: 30 }, ['30']],
    [{ why: 'died', ending: 'SIGSEGV', words: 'Out of luck' }, ['SIGSEGV', 'Out of luck']],
    [{ why: 'died', ending: '0', words: '' }, ['0']],
    [
      { why: 'library', library: 'libnss3.so' },
      ['libnss3.so', 'apt install libnss3', 'dnf install nss'],
    ],
    [{ why: 'library', library: 'libatk-1.0.so.0' }, ['libatk-1.0.so.0', 'libatk1.0-0']],
    [{ why: 'library', library: 'libstrange.so.1' }, ['libstrange.so.1']],
    [
      { why: 'unpack', folder: '/cache', code: 'ENOSPC' },
      ['/cache', 'ENOSPC', '300', 'BRIEF_CACHE'],
    ],
    [{ why: 'unpack', folder: '/cache', code: 'EACCES' }, ['/cache', 'EACCES', 'BRIEF_CACHE']],
  ];
  for (const [reason, facts] of rows) {
    test(Object.values(reason).join(' '), () => {
      const { text, advice } = wordsFor(reason);
      for (const language of ['zh', 'en'] as const) {
        expect(text[language]).not.toMatch(/[.。]$/);
        expect(advice[language]).not.toMatch(/[.。]$/);
        for (const fact of facts) expect(`${text[language]} ${advice[language]}`).toContain(fact);
      }
      expect(text.zh).toMatch(/\p{sc=Han}/u);
      expect(text.en).not.toMatch(/\p{sc=Han}/u);
    });
  }
});

test('a browser passed over is a note with its path, its fault and its cure', () => {
  expect(passedOver({ path: '/usr/bin/chromium-browser', reason: { why: 'snap' } })).toEqual({
    rule: 'browser-passed-over',
    severity: 'info',
    text: {
      zh: '没有用浏览器/usr/bin/chromium-browser：这是snap版的Chromium，读不到brief的临时文件',
      en: 'The browser /usr/bin/chromium-browser was not used: this is the snap package of Chromium, which cannot read brief’s temporary files',
    },
    advice: {
      zh: '请另装deb或rpm版的Chrome或Edge',
      en: 'Install Chrome or Edge from a deb or rpm package',
    },
  });
});

describe('a sandbox that is off is a note', () => {
  for (const [cause, fact] of [
    ['root', 'root'],
    ['asked', 'BRIEF_NO_SANDBOX'],
    ['container', ''],
  ] as const) {
    test(cause, () => {
      const { rule, severity, text } = sandboxOff(cause);
      expect([rule, severity]).toEqual(['sandbox-off', 'info']);
      expect(text.zh).toContain(fact);
      expect(text.en).toContain(fact);
    });
  }
});

test('a named browser that fails is told with who named it, why, and the way out', () => {
  const { code, text } = givenUnusable(
    { path: '/opt/chrome', by: 'BRIEF_BROWSER' },
    { why: 'old', version: '109.0.5414.120' },
  );
  expect(code).toBe('browser');
  expect(text.zh).toBe(`BRIEF_BROWSER指定的浏览器不能用：/opt/chrome
版本太旧（109.0.5414.120），要131版以上才排得出页码。
怎么办：请把它升级到最新版。
也可以去掉BRIEF_BROWSER，由brief自己找浏览器。`);
  expect(text.en).toBe(`The browser named by BRIEF_BROWSER cannot be used: /opt/chrome
Version 109.0.5414.120 is too old: page numbers need 131 or later.
What to do: Update it.
Or leave out BRIEF_BROWSER, and brief will look for a browser itself.`);
});

describe('no browser at all', () => {
  const lack = {
    passed: [{ path: '/snap/bin/chromium', reason: { why: 'snap' } as const }],
    tried: ['$PATH/google-chrome', '/opt/google/chrome/chrome'],
    offersNpm: false,
  };

  test('is told with every place, every fault and three ways out', () => {
    const { code, text } = noBrowser(lack);
    expect(code).toBe('browser');
    expect(text.zh).toBe(`没有能用的浏览器，排不出PDF；网页（HTML）不受影响。
找到但不能用的：
  /snap/bin/chromium：这是snap版的Chromium，读不到brief的临时文件。请另装deb或rpm版的Chrome或Edge。
找过的地方：
  $PATH/google-chrome
  /opt/google/chrome/chrome
三个办法，任选一个：
  1. 安装Chrome或Edge（131版以上），再运行一次。
  2. 装在别处的，告诉brief：brief build --browser 程序路径，或设环境变量BRIEF_BROWSER。
  3. 先出网页：brief build -f html，用任何一台电脑上的Edge或Chrome打开，打印时选“另存为PDF”。`);
    expect(text.en.split('\n')).toHaveLength(10);
    expect(text.en).toContain('/snap/bin/chromium: this is the snap package of Chromium');
  });

  test('offers the Chromium from npm where it would run', () => {
    const { text } = noBrowser({ ...lack, passed: [], offersNpm: true });
    expect(text.zh).toContain('3. 在brief所在的文件夹运行：npm install @sparticuz/chromium。');
    expect(text.en).toContain('3. In the folder of brief: npm install @sparticuz/chromium.');
    expect(text.zh).not.toContain('找到但不能用的');
  });
});

test('a temporary folder that takes nothing is a failure to write', () => {
  const cause = new Error('ENOSPC');
  const failure = temporaryUnwritable('/tmp', cause);
  expect(failure).toMatchObject({ code: 'write', cause });
  expect(failure.text.zh).toContain('/tmp');
  expect(failure.text.en).toContain('TMPDIR');
});
