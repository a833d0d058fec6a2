import { describe, expect, test } from 'vitest';
import { json, jsonError } from '../../src/report/json.ts';
import { buildOf, outcome, problem, within } from './sample.ts';

describe('json', () => {
  const build = buildOf(
    [
      outcome('briefs/2161.md', '', [[problem('date-invalid'), within(2, 7, 17)]], {
        status: 'failed',
      }),
      outcome(
        '-',
        '',
        [[problem('blank', 'warning', false), { line: 3, column: 1 }], [problem('whole', 'info')]],
        {
          outputs: [
            { format: 'pdf', path: 'out/1.pdf', bytes: 5000, pages: 5 },
            { format: 'html', path: 'out/1.html', bytes: 300 },
          ],
          fonts: [{ role: 'fangsong', family: '仿宋', substitute: true }],
          reason: 'manuscript',
          verdict: { errors: 1, warnings: 2, infos: 3 },
          ms: 34.6,
        },
      ),
    ],
    {
      configurations: [
        outcome('brief.yml', '', [[problem('key', 'warning'), { line: 1, column: 2 }]]),
      ],
      notes: [problem('face', 'warning')],
      ms: 1234.56,
    },
  );

  test('the shape promised in docs/report.md', () => {
    expect(JSON.parse(json(build, 'zh'))).toEqual({
      version: 1,
      configurations: [
        {
          source: 'brief.yml',
          messages: [
            {
              ruleId: 'key',
              severity: 'warning',
              line: 1,
              column: 2,
              endLine: null,
              endColumn: null,
              message: 'key不对',
              advice: '改key',
            },
          ],
        },
      ],
      issues: [
        {
          source: 'briefs/2161.md',
          status: 'failed',
          reason: null,
          ms: 20,
          outputs: [],
          fonts: [],
          messages: [
            {
              ruleId: 'date-invalid',
              severity: 'error',
              line: 2,
              column: 7,
              endLine: 2,
              endColumn: 17,
              message: 'date-invalid不对',
              advice: '改date-invalid',
            },
          ],
          check: null,
        },
        {
          source: '-',
          status: 'built',
          reason: 'manuscript',
          ms: 35,
          outputs: [
            { format: 'pdf', path: 'out/1.pdf', bytes: 5000, pages: 5 },
            { format: 'html', path: 'out/1.html', bytes: 300, pages: null },
          ],
          fonts: [{ role: 'fangsong', family: '仿宋', substitute: true }],
          messages: [
            {
              ruleId: 'whole',
              severity: 'info',
              line: null,
              column: null,
              endLine: null,
              endColumn: null,
              message: 'whole不对',
              advice: '改whole',
            },
            {
              ruleId: 'blank',
              severity: 'warning',
              line: 3,
              column: 1,
              endLine: null,
              endColumn: null,
              message: 'blank不对',
              advice: null,
            },
          ],
          check: { errors: 1, warnings: 2, infos: 3 },
        },
      ],
      notes: [{ ruleId: 'face', severity: 'warning', message: 'face不对', advice: '改face' }],
      summary: {
        built: 1,
        cached: 0,
        due: 0,
        failed: 1,
        skipped: 0,
        pages: 5,
        errors: 1,
        warnings: 2,
        check: { errors: 1, warnings: 2, infos: 3 },
        ms: 1235,
      },
    });
  });

  test('speaks English', () => {
    expect(JSON.parse(json(build, 'en'))).toMatchObject({
      issues: [
        { messages: [{ message: 'date-invalid is wrong', advice: 'mend date-invalid' }] },
        {},
      ],
      notes: [{ message: 'face is wrong', advice: 'mend face' }],
    });
  });

  test('a rule without a name, a note without advice', () => {
    const issue = outcome('a.md', '');
    issue.file.message('Odd');
    const parsed = JSON.parse(
      json(buildOf([issue], { notes: [problem('n', 'info', false)] }), 'zh'),
    );
    expect(parsed.issues[0].messages[0].ruleId).toBeNull();
    expect(parsed.notes[0].advice).toBeNull();
  });

  test('is one line, with nothing in it to steer a terminal', () => {
    const text = json(buildOf([outcome('a\u001b\u009b\u2028\n.md', '')]), 'zh');
    expect(text).toMatch(/^[^\n]*\n$/);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}]/u);
    expect(JSON.parse(text).issues[0].source).toBe('a\u001b\u009b\u2028\n.md');
  });
});

test('jsonError', () => {
  const none = { built: 0, cached: 0, due: 0, failed: 0, skipped: 0, pages: 0 };
  expect(JSON.parse(jsonError('browser', '没有浏览器。'))).toEqual({
    version: 1,
    configurations: [],
    issues: [],
    notes: [],
    summary: {
      ...none,
      errors: 0,
      warnings: 0,
      check: { errors: 0, warnings: 0, infos: 0 },
      ms: 0,
    },
    error: { code: 'browser', message: '没有浏览器。' },
  });
});
