import { describe, expect, test } from 'vitest';
import {
  choiceOf,
  parseFormats,
  parseJobs,
  parseShard,
  parseTimeout,
} from '../../src/cli/values.ts';
import { Failure } from '../../src/finding/failure.ts';

function failureOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('no Failure was thrown');
}

describe('parseFormats', () => {
  test.each([
    ['html', ['html']],
    ['html,pdf', ['html', 'pdf']],
    ['pdf， HTML', ['pdf', 'html']],
    ['pdf、html', ['pdf', 'html']],
    ['pdf,pdf,', ['pdf']],
  ])('%s', (value, formats) => {
    expect(parseFormats(value)).toEqual(formats);
  });

  test.each(['docx', 'html,docx', '', ',', 'htm'])('not “%s”', (value) => {
    expect(failureOf(() => parseFormats(value))).toMatchObject({
      code: 'usage',
      text: { zh: expect.stringContaining('--format 只能是 html、pdf') },
    });
  });

  test('says what was written', () => {
    expect(failureOf(() => parseFormats('html,DOCX')).text).toEqual({
      zh: '--format 只能是 html、pdf；现在写的是“docx”。',
      en: '--format takes html, pdf; got “docx”.',
    });
  });
});

describe('parseJobs', () => {
  test.each([
    ['1', 1],
    ['08', 8],
    ['16', 16],
  ])('%s', (value, jobs) => {
    expect(parseJobs(value)).toBe(jobs);
  });

  test.each(['0', '-1', '1.5', 'two', '', '99999'])('not “%s”', (value) => {
    expect(failureOf(() => parseJobs(value))).toMatchObject({
      code: 'usage',
      text: {
        zh: `--jobs 后面要写正整数，如 --jobs 4；现在写的是“${value}”。`,
        en: `--jobs takes a whole number of 1 or more, such as --jobs 4; got “${value}”.`,
      },
    });
  });
});

describe('parseShard', () => {
  test.each([
    ['1/1', { index: 1, count: 1 }],
    ['2/5', { index: 2, count: 5 }],
    ['05/05', { index: 5, count: 5 }],
  ])('%s', (value, shard) => {
    expect(parseShard(value)).toEqual(shard);
  });

  test.each(['0/5', '6/5', '1/0', '1', '1/', '/5', '1/5/2', '-1/5', ''])('not “%s”', (value) => {
    expect(failureOf(() => parseShard(value))).toMatchObject({
      code: 'usage',
      text: {
        zh: `--shard 后面要写“第几份/共几份”，从 1 数起，如 --shard 2/5；现在写的是“${value}”。`,
        en: `--shard takes part/parts, counted from 1, such as --shard 2/5; got “${value}”.`,
      },
    });
  });
});

describe('parseTimeout', () => {
  test.each([
    ['60', 60_000],
    ['0', 0],
    ['0.5', 500],
  ])('%s s', (value, ms) => {
    expect(parseTimeout(value)).toBe(ms);
  });

  test.each(['-1', '60s', '', '1e3', 'Infinity'])('not “%s”', (value) => {
    expect(failureOf(() => parseTimeout(value))).toMatchObject({
      code: 'usage',
      text: {
        zh: `--timeout 后面要写秒数，如 --timeout 120，0 表示不限；现在写的是“${value}”。`,
        en: `--timeout takes seconds, such as --timeout 120, or 0 for no limit; got “${value}”.`,
      },
    });
  });
});

test('choiceOf', () => {
  const choice = choiceOf('--lang', ['zh', 'en']);
  expect(choice('en')).toBe('en');
  expect(failureOf(() => choice('de')).text).toEqual({
    zh: '--lang 只能是 zh、en；现在写的是“de”。',
    en: '--lang takes zh, en; got “de”.',
  });
});
