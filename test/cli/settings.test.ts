import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/cli/settings.ts';
import type { Language } from '../../src/report/language.ts';
import { fakeProcess } from './fake-process.ts';

type Env = Record<string, string>;

describe('language', () => {
  test.each<[string, string[], Env, Language]>([
    ['nothing said', [], {}, 'zh'],
    ['LANG', [], { LANG: 'en_US.UTF-8' }, 'en'],
    ['LANG in Chinese', [], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['a bare language', [], { LANG: 'en' }, 'en'],
    ['LC_ALL before LC_MESSAGES before LANG', [], { LC_ALL: 'zh_CN', LC_MESSAGES: 'en' }, 'zh'],
    ['LC_MESSAGES before LANG', [], { LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, 'en'],
    ['an empty LC_ALL says nothing', [], { LC_ALL: '', LANG: 'en_US' }, 'en'],
    ['C is no language', [], { LC_ALL: 'C', LANG: 'en_US' }, 'en'],
    ['C alone', [], { LANG: 'C.UTF-8' }, 'zh'],
    ['a language that is not ours', [], { LANG: 'fr_FR.UTF-8' }, 'zh'],
    ['a language whose name begins like ours', [], { LANG: 'enm' }, 'zh'],
    ['--lang before the environment', ['build', '--lang', 'en'], { LANG: 'zh_CN' }, 'en'],
    ['--lang=', ['--lang=en'], {}, 'en'],
    ['the last --lang', ['--lang=en', '--lang', 'zh'], { LANG: 'en_US' }, 'zh'],
    ['a wrong --lang', ['--lang', 'de'], { LANG: 'en_US' }, 'en'],
    ['--lang without a value', ['--lang'], { LANG: 'en_US' }, 'en'],
    ['behind -- it is a manuscript', ['build', '--', '--lang=en'], {}, 'zh'],
  ])('%s', (_, argv, env, language) => {
    expect(readSettings(fakeProcess(argv, { env }), () => 'en-US').language).toBe(language);
  });

  test.each([
    ['win32', 'en-GB', 'en'],
    ['win32', 'zh-Hans-CN', 'zh'],
    ['darwin', 'en-US', 'en'],
    ['darwin', 'fr-FR', 'zh'],
    ['linux', 'en-US', 'zh'],
  ])('the system of %s speaks %s', (platform, locale, language) => {
    expect(readSettings(fakeProcess([], { platform }), () => locale).language).toBe(language);
  });

  test('the system’s own locale, where there is one', () => {
    const own = Intl.DateTimeFormat().resolvedOptions().locale;
    const { language } = readSettings(fakeProcess([], { platform: 'win32' }));
    expect(language).toBe(own.startsWith('en') ? 'en' : 'zh');
  });
});

describe('color', () => {
  test.each<[string, string[], Env, boolean, boolean]>([
    ['a terminal', [], {}, true, true],
    ['a pipe', [], {}, false, false],
    ['a dumb terminal', [], { TERM: 'dumb' }, true, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR=false', [], { FORCE_COLOR: 'false' }, true, false],
    ['NO_COLOR before FORCE_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['--color before NO_COLOR', ['--color'], { NO_COLOR: '1' }, false, true],
    ['--no-color before FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
    ['the last of the two', ['--color', '--no-color'], {}, true, false],
  ])('%s', (_, argv, env, terminal, color) => {
    expect(readSettings(fakeProcess(argv, { env, terminal })).color).toBe(color);
  });
});

test.each<[string[], boolean, boolean]>([
  [['build'], false, false],
  [['build', '--verbose'], true, false],
  [['build', '--report', 'json'], false, true],
  [['build', '--report=json'], false, true],
  [['build', '--report', 'json', '--report=pretty'], false, false],
  [['build', '--', '--verbose', '--report=json'], false, false],
])('%j: verbose %s, json %s', (argv, verbose, json) => {
  expect(readSettings(fakeProcess(argv))).toMatchObject({ verbose, json });
});
