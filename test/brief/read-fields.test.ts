import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldTable } from '../../src/brief/field-table.ts';
import { splitFrontMatter } from '../../src/brief/front-matter.ts';
import { readFields } from '../../src/brief/read-fields.ts';
import { findingsOf, reading, textAt } from './reading.ts';

describe('every key by every name', () => {
  const rows = fieldTable.flatMap((field) =>
    [field.name, field.zh, ...(field.aliases ?? [])].map((name) => ({ name, field })),
  );
  test.each(rows)('$name', ({ name, field }) => {
    const read = reading(`${name}: ${field.example}`, 'workspace');
    expect(read.findings).toEqual([]);
    const { fields, layout, folders, check, address } = read.set;
    const stated = { ...fields, ...layout, folders, check, address };
    expect(Object.keys(stated)).toContain(field.name);
    expect(read.set.keys[field.name]?.start).toEqual({ line: 1, column: 1, offset: 0 });
    expect(textAt(read, field.name)).toBe(field.example);
  });

  const parts = fieldTable.flatMap((field) =>
    'parts' in field ? field.parts.map((part) => ({ group: field, part })) : [],
  );
  const partRows = parts.flatMap(({ group, part }) =>
    [part.name, part.zh, ...(part.aliases ?? [])].map((name) => ({ name, group, part })),
  );
  test.each(partRows)('$group.name: $name', ({ name, group, part }) => {
    const read = reading(`${group.zh}:\n  ${name}: ${part.example}\n`, 'workspace');
    expect(read.findings).toEqual([]);
    expect(textAt(read, `${group.name}.${part.name}`)).toBe(part.example);
    expect(read.set.keys[`${group.name}.${part.name}`]?.start).toMatchObject({
      line: 2,
      column: 3,
    });
  });
});

describe('values are text', () => {
  test.each([
    ['issue: 08', { issue: '08' }],
    ['issue: "08"', { issue: '08' }],
    ["issue: '08'", { issue: '08' }],
    ['issue: ５２', { issue: '52' }],
    ['issue: 7 - 8', { issue: '7-8' }],
    ['issue: 7-8', { issue: '7-8' }],
    ['issue: 7、8', { issue: '7、8' }],
    ['phone: 55569506', { phone: '55569506' }],
    ['phone: 010 5556 9506', { phone: '010 5556 9506' }],
    ['serial: 000012', { serial: '000012' }],
    ['copies: 150', { copies: '150' }],
    ['date: 2020-11-05', { date: { year: 2020, month: 11, day: 5 } }],
    ['date: 二〇二〇年十一月五日', { date: { year: 2020, month: 11, day: 5 } }],
    ['publisher: yes', { publisher: 'yes' }],
    ['publisher: 0x1F', { publisher: '0x1F' }],
    ['publisher: 1.0e3', { publisher: '1.0e3' }],
    ['source: 甲：乙', { source: '甲：乙' }],
    ['source: http://example.cn/a', { source: 'http://example.cn/a' }],
    ['secrecy: 秘密★1年', { secrecy: '秘密★1年' }],
    ['secrecy: 机密★6个月', { secrecy: '机密★6个月' }],
    ['secrecy: 绝密★30年', { secrecy: '绝密★30年' }],
    ['secrecy: 秘密', { secrecy: '秘密' }],
    ['marking: 内部资料 注意保存', { marking: '内部资料 注意保存' }],
    ['marking: 工作秘密', { marking: '工作秘密' }],
    ['issue: 52 # 本年第52期', { issue: '52' }],
    ['column: 【文明创建】', { column: '文明创建' }],
    ['column: 【甲】【乙】', { column: '【甲】【乙】' }],
    ['source: （ 市文明办 ）', { source: '市文明办' }],
    ['source: （兼）张三（市文明办）', { source: '（兼）张三（市文明办）' }],
    ['# 一句话\nissue: 52\n', { issue: '52' }],
    ['date: 2020-11-05\r\nissue: 52\r\n', { date: { year: 2020, month: 11, day: 5 }, issue: '52' }],
    ['  issue: 52\n  total: 9', { issue: '52', total: '9' }],
  ])('%j', (text, fields) => {
    const { set, findings } = reading(text);
    expect(set.fields).toEqual(fields);
    expect(findings).toEqual([]);
  });

  test.each([
    ['note: |\n  第一段。\n  第二段。\n', '第一段。\n第二段。'],
    ['note: |\n  　　第一段：\n  　　第二段。\n', '第一段：\n第二段。'],
    ['note: |\n  　　第一段。\n  第二段。\n', '第一段。\n第二段。'],
    ['note: |-\r\n  第一段。\r\n\r\n  第二段。', '第一段。\n第二段。'],
    ['note: >', undefined],
    ['note: |', undefined],
    ['note: >\n  第一\n  段。\n\n  第二段。\n', '第一段。\n第二段。'],
    ['note: 第一\n  段，\n  2020年 PDF\n  and HTML。', '第一段，2020年 PDF and HTML。'],
    ['note: "第一\n  段。"', '第一段。'],
    ["note: '第一\n  段 it''s。'", "第一段 it's。"],
    ['note: "第一段。\\n第二段。"', '第一段。\n第二段。'],
  ])('paragraphs: %j', (text, note) => {
    const { set, findings } = reading(text);
    expect(set.fields).toEqual({ note });
    expect(findings).toEqual([]);
  });

  test('a field of one line joins the lines it is given', () => {
    expect(reading('publisher: |\n  甲办\n  乙办').set.fields).toEqual({ publisher: '甲办乙办' });
  });

  test.each(['column:', 'column: ""', 'column: ~', 'column: null', 'column: # 本期没有'])(
    '%s states that there is none',
    (text) => {
      const { set, findings } = reading(text);
      expect(set.fields).toEqual({});
      expect([...set.blank]).toEqual(['column']);
      expect(set.places['column']).toEqual(set.keys['column']);
      expect(findings).toEqual([]);
    },
  );
});

describe('understood though YAML would not', () => {
  const date = { year: 2020, month: 11, day: 5 };
  test.each([
    ['期号：52\n日期： 2020年11月5日', { issue: '52', date }, ['1:1 colon-wide']],
    ['期号﹕52', { issue: '52' }, ['1:1 colon-wide']],
    ['期号 ：　52', { issue: '52' }, ['1:1 colon-wide']],
    ['issue:52\ntotal:2161', { issue: '52', total: '2161' }, ['1:1 colon-tight']],
    ['issue:\t52', { issue: '52' }, []],
    ['issue:　52', { issue: '52' }, ['1:1 colon-tight']],
    ['期　号: 52', { issue: '52' }, []],
    ['\u200b期号\ufeff: 52', { issue: '52' }, []],
    ['"期号": 52', { issue: '52' }, []],
    ["'issue'：52", { issue: '52' }, ['1:1 colon-wide']],
    [
      'distribution:\n\treport: 甲\n\tsend: 乙',
      { distribution: { report: '甲', send: '乙' } },
      ['2:1 indent-blank'],
    ],
    [
      '发送范围：\n　　报：甲\n\t送:乙\n   发: 丙',
      { distribution: { report: '甲', send: '乙', distribute: '丙' } },
      ['1:1 colon-wide', '3:2 colon-tight', '2:1 indent-blank'],
    ],
    ['source: 甲\n\t乙', { source: '甲乙' }, ['2:1 indent-blank']],
  ])('%j', (text, fields, expected) => {
    const { set, findings } = reading(text);
    expect(set.fields).toEqual(fields);
    expect(findings).toEqual(expected);
  });

  test('how often is told', () => {
    const { file } = reading('期号：52\n总期号：2161\n年份: 2020');
    expect(file.messages.map(({ reason }) => reason)).toEqual([
      '项目后面用的是全角冒号，已照冒号读出（共 2 处）',
    ]);
  });
});

describe('keys below a key', () => {
  test.each([
    ['distribution: { report: 甲, send: 乙 }', { report: '甲', send: '乙' }],
    ['distribution:\n  extra: [甲, 乙]', { extra: '甲、乙' }],
    ['distribution:\n  extra:\n    - 甲\n    -\n    - 乙', { extra: '甲、乙' }],
    ['distribution:\n  extra:\n  - 甲', { extra: '甲' }],
    ['distribution:\n  report: 甲，\n    乙。\n  send: 丙', { report: '甲，乙。', send: '丙' }],
    ['distribution: # 名单\n  # 上级\n  report: 甲', { report: '甲' }],
    ['distribution:\n\n  report: 甲', { report: '甲' }],
  ])('%j', (text, distribution) => {
    const { set, findings } = reading(text);
    expect(set.fields).toEqual({ distribution });
    expect(findings).toEqual([]);
  });

  test.each([
    ['distribution: 市委', ['1:15 value-kind!']],
    ['distribution:\n  - 市委', ['2:3 value-kind!']],
    ['distribution: "市委', ['1:15 value-quotes!']],
    ['distribution:\n  抄送: 甲', ['2:3 key-unknown!']],
    ['distribution:\n\treport: 甲\n  抄送: 乙', ['3:3 key-unknown!', '2:1 indent-blank']],
    ['distribution:\n  report: 甲\n  报: 乙', ['3:3 key-duplicate!']],
    ['distribution:\n  市委', ['2:3 line-unclear!']],
    ['distribution:\n  report: { a: b }', ['2:11 value-quotes!']],
    ['distribution:\n  extra:\n    - a: b\n    - 甲', ['3:7 value-kind!']],
  ])('%j', (text, expected) => {
    const { set, findings } = reading(text);
    expect(findings).toEqual(expected);
    expect(set.fields.distribution?.extra).toBeUndefined();
  });

  test('blank keys are noted one by one', () => {
    const { set } = reading('distribution:\n  report:\n  send: 乙');
    expect([...set.blank]).toEqual(['distribution.report']);
    expect([...reading('distribution:').set.blank]).toEqual(['distribution']);
  });
});

describe('settings of the layout', () => {
  test.each([
    ['headings: typed', { headings: 'typed' }],
    ['标题编号: 自动', { headings: 'numbered' }],
    ['colophon: 双页', { colophon: 'even' }],
    ['报尾: last', { colophon: 'last' }],
    ['spaces: keep', { spaces: 'keep' }],
    ['空格: 不印', { spaces: 'trim' }],
    ['number: 第{issue}期', { number: ['第{issue}期'] }],
    ['number: 〔{年份}〕第{期号}期', { number: ['〔{year}〕第{issue}期'] }],
    [
      'number:\n  - ｛刊别｝第{期号}期\n  - （总第{总期号}期）',
      {
        number: ['{series}第{issue}期', '（总第{total}期）'],
      },
    ],
    [
      'number: |\n  第{issue}期\n  （总第{total}期）',
      { number: ['第{issue}期', '（总第{total}期）'] },
    ],
  ])('%j', (text, layout) => {
    const { set, findings } = reading(text);
    expect(set.layout).toEqual(layout);
    expect(findings).toEqual([]);
  });

  test.each([
    ['headings: 手工', '1:11 field-choice!'],
    ['headings: [typed]', '1:11 value-quotes!'],
    ['number: 第52期', '1:9 number-placeholder!'],
    ['number: 第{期数}期', '1:9 number-placeholder!'],
    ['number: "{year}年"', '1:9 number-placeholder!'],
    ['number: {issue}', '1:9 value-quotes!'],
  ])('%j', (text, expected) => {
    const { set, findings } = reading(text);
    expect(set.layout).toEqual({});
    expect(findings).toEqual([expected]);
  });
});

describe('scope', () => {
  test.each([
    ['https://example.gov.cn', 'https://example.gov.cn/', []],
    ['http://10.1.2.3:8080/简报/', 'http://10.1.2.3:8080/简报/', []],
    ['example.gov.cn', undefined, ['1:10 field-shape!']],
    ['https://example.gov.cn/?p=1', undefined, ['1:10 field-shape!']],
    ['https://[x/', undefined, ['1:10 field-shape!']],
  ])('the address %s', (typed, address, findings) => {
    const read = reading(`address: ${typed}`, 'workspace');
    expect(read.set.address).toBe(address);
    expect(read.findings).toEqual(findings);
  });

  test('the address belongs to the configuration', () => {
    const read = reading('网址: https://example.gov.cn/');
    expect(read.set.address).toBeUndefined();
    expect(read.findings).toEqual(['1:1 key-scope!']);
  });

  test('folders belong to the configuration', () => {
    const text = '文件夹:\n  稿件: 文稿\n  输出: ../成品';
    expect(reading(text, 'workspace').set.folders).toEqual({ briefs: '文稿', out: '../成品' });
    const issue = reading(text, 'issue');
    expect(issue.findings).toEqual(['1:1 key-scope!']);
    expect(issue.set.folders).toEqual({});
  });

  test('a configuration may open with a fence and has no second one', () => {
    expect(reading('---\nissue: 1\n', 'workspace').findings).toEqual([]);
    expect(reading('---\nissue: 1\n---\n', 'workspace').findings).toEqual(['3:1 line-unclear!']);
  });
});

describe('places are those of the real file', () => {
  test.each([
    ['', '\n'],
    ['', '\r\n'],
    ['\ufeff', '\n'],
    ['\n\n', '\r\n'],
  ])('after %j, lines ending in %j', (before, end) => {
    const text = `${before}${['---', '期号：52', 'distribution:', '  报: 市委，', '    市政府', '---', ''].join(end)}`;
    const file = new VFile(text);
    const { matter } = splitFrontMatter(file);
    const set = matter && readFields(file, matter, 'issue');
    const top = before.split('\n').length;
    expect(set?.places).toMatchObject({
      issue: { start: { line: top + 1, column: 4 }, end: { line: top + 1, column: 6 } },
      'distribution.report': {
        start: { line: top + 3, column: 6 },
        end: { line: top + 4, column: 8 },
      },
    });
    expect(set?.keys['distribution']).toMatchObject({
      start: { line: top + 2, column: 1 },
      end: { line: top + 2, column: 13 },
    });
    const { start, end: stop } = set?.places['issue'] ?? {};
    expect(text.slice(start?.offset, stop?.offset)).toBe('52');
    expect(findingsOf(file)).toEqual([`${top + 1}:1 colon-wide`]);
  });
});

describe('whatever is typed', () => {
  const names = fieldTable.flatMap(({ name, zh }) => [name, zh]);
  const bits = fc.constantFrom(
    ...names,
    ...[
      ': ',
      '：',
      ':',
      '\n',
      '\n',
      '\r\n',
      '\r',
      '\t',
      '  ',
      '　',
      '- ',
      '"',
      "'",
      '|',
      '>',
      '{',
      '}',
    ],
    ...['[', ']', '*', '&', '!', '%', '@', '`', '#', ',', '、', '\\', '---', '...', '?', '~', '\0'],
    ...[
      '52',
      '2020-11-05',
      '市委',
      '报',
      '秘密★1年',
      '第{issue}期',
      'a',
      '\u200b',
      '\ufeff',
      '\u2028',
    ],
  );
  const texts = fc.oneof(
    fc.array(bits, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );

  test.each(['issue', 'workspace'] as const)(
    'nothing throws and places are in the file (%s)',
    (scope) => {
      fc.assert(
        fc.property(texts, (text) => {
          const { file, set } = reading(text, scope);
          const places = [...Object.values(set.places), ...Object.values(set.keys)];
          for (const place of [...places, ...file.messages.map((message) => message.place)]) {
            expect(place).toBeDefined();
            if (place === undefined || !('start' in place)) continue;
            const { start, end } = place;
            expect(start.offset).toBeGreaterThanOrEqual(0);
            expect(start.offset).toBeLessThanOrEqual(end.offset ?? -1);
            expect(end.offset).toBeLessThanOrEqual(text.length);
            const lines = text.slice(0, start.offset).split(/\r\n|\r|\n/);
            expect(start.line).toBe(lines.length);
            expect(start.column).toBe((lines.at(-1) ?? '').length + 1);
          }
        }),
      );
    },
  );

  test('a manuscript is cut in two without loss', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('', '---\n', '\ufeff---\r\n'), (text, fence) => {
        const file = new VFile(fence + text);
        const { matter, bodyLine, bodyOffset } = splitFrontMatter(file);
        const whole = String(file);
        expect(bodyOffset).toBeLessThanOrEqual(whole.length);
        expect(bodyLine).toBe(whole.slice(0, bodyOffset).split(/\r\n|\r|\n/).length);
        if (matter === undefined) return;
        expect(whole.slice(matter.offset, matter.offset + matter.value.length)).toBe(matter.value);
        expect(matter.line).toBe(whole.slice(0, matter.offset).split(/\r\n|\r|\n/).length);
        expect(bodyOffset).toBeGreaterThanOrEqual(matter.offset + matter.value.length);
      }),
    );
  });
});

describe('the rules an office settles', () => {
  test('by either name of a level, in braces or on lines of their own', () => {
    const { set, findings } = reading(
      'check:\n  dash-form: 不查\n  "mark-width": warning # 说明\n  增刊:\n    title-length: off\n    dash-form: 错误\n  专刊: { dash-form: info }',
      'workspace',
    );
    expect(findings).toEqual([]);
    expect(set.check).toEqual({
      all: { 'dash-form': 'off', 'mark-width': 'warning' },
      series: {
        增刊: { 'title-length': 'off', 'dash-form': 'error' },
        专刊: { 'dash-form': 'info' },
      },
    });
    expect(set.keys['check.增刊.title-length']?.start).toMatchObject({ line: 5, column: 5 });
  });

  test.each([
    ['检查:\n  dash-form: 关', '2:14 field-choice!'],
    ['检查:\n  dash-form: 不查\n  dash-form: 警告', '3:3 key-duplicate!'],
    ['检查: 不查', '1:5 value-kind!'],
    ['检查:\n  增刊: 不查', '2:7 value-kind!'],
    ['检查:\n  增刊:\n    dash-form: 关', '3:16 field-choice!'],
    ['检查:\n  增刊: [甲', '2:7 value-quotes!'],
    ['检查:\n  dash-form: [甲]', '2:14 value-quotes!'],
  ])('%j', (text, finding) => {
    const { findings, set } = reading(text, 'workspace');
    expect(findings).toEqual([finding]);
    expect(set.check.series).toEqual(
      text.includes('增刊: 不查') || text.includes('增刊') ? { 增刊: {} } : {},
    );
  });

  test('blank ones settle nothing', () => {
    const { set, findings } = reading('检查:\n  dash-form:\n  增刊:\n', 'workspace');
    expect(findings).toEqual([]);
    expect(set.check).toEqual({ all: {}, series: { 增刊: {} } });
  });

  test('stand in the configuration only', () => {
    expect(reading('检查: { dash-form: 不查 }').findings).toEqual(['1:1 key-scope!']);
  });
});

test('a plain value reads as YAML reads it', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'甲乙aN0 -,.:#\'"[]{}|>&*!%@`~?\t\u3000\u00a0（'),
  });
  fc.assert(
    fc.property(text, (value) => {
      const { set, findings } = reading(`column: ${value}`);
      if (findings.length > 0 || set.blank.has('column')) return;
      const known: unknown = parse(`k: ${value.replace(/^\s+/, '')}`, { schema: 'failsafe' });
      const read =
        typeof known === 'object' && known !== null && 'k' in known ? known.k : undefined;
      expect(set.fields.column).toBe(typeof read === 'string' ? read.trim() : read);
    }),
  );
});
