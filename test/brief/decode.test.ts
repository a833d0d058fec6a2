import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/brief/decode.ts';
import { big5, gb18030, gbkLetters, utf16 } from './encoders.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('encodings', () => {
  const text = '---\n期号: 52\n---\n';
  test.each([
    ['UTF-8', utf8(text), { encoding: 'utf-8', bom: false }],
    [
      'UTF-8 with a mark',
      Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(text)),
      { encoding: 'utf-8', bom: true },
    ],
    ['UTF-16, little end first', utf16(text, true), { encoding: 'utf-16le', bom: true }],
    ['UTF-16, big end first', utf16(text, false), { encoding: 'utf-16be', bom: true }],
    ['GB18030', gb18030(text), { encoding: 'gb18030', bom: false }],
    [
      'GB18030 with a mark',
      Uint8Array.of(0x84, 0x31, 0x95, 0x33, ...gb18030(text)),
      { encoding: 'gb18030', bom: true },
    ],
  ])('%s', (_, bytes, expected) => {
    expect(decode(bytes)).toMatchObject({ text, ...expected });
  });

  test('only UTF-8 passes without a word', () => {
    expect(decode(utf8(text)).problem).toBeUndefined();
    expect(decode(gb18030(text)).problem).toMatchObject({
      rule: 'file-encoding',
      severity: 'info',
      text: { zh: '文件的编码是 GB18030，已照此读出' },
    });
  });

  test('a lone CR is a line end, CRLF stays', () => {
    expect(decode(utf8('a\rb\r\nc\n\r')).text).toBe('a\nb\r\nc\n\n');
  });

  test('an empty file is an empty text', () => {
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', bom: false });
  });

  test('what can be written in an encoding is read as it was', () => {
    const texts = fc.string({ unit: fc.constantFrom(...gbkLetters, 'a', '5', '\n') });
    fc.assert(
      fc.property(texts, (written) => {
        expect(decode(utf8(written)).text).toBe(written);
        expect(decode(utf16(written, true)).text).toBe(written);
        // Now and then bytes of GB18030 are sound UTF-8, but not with 第 before them.
        expect(decode(gb18030(`第${written}`)).text).toBe(`第${written}`);
      }),
    );
  });
});

describe('what is not a text', () => {
  test.each([
    ['docx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0], 'Word 文档（.docx）'],
    ['doc', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'WPS 文档（.doc、.wps）'],
    ['rtf', [...utf8('{\\rtf1\\ansi')], '.rtf'],
    ['pdf', [...utf8('%PDF-1.7')], 'PDF'],
    ['zeros', [0x2d, 0x2d, 0, 0x2d], '不是纯文本'],
    ['zeros after a mark', [0xef, 0xbb, 0xbf, 0x2d, 0], '不是纯文本'],
    ['a broken multi-byte sequence', [0xff, 0xff, 0xff], '看不出这个文件的文字编码'],
    ['half a character of UTF-16', [0xff, 0xfe, 0x41], '看不出这个文件的文字编码'],
  ])('%s', (_, bytes, words) => {
    const { text, problem } = decode(Uint8Array.from(bytes));
    expect(text).toBe('');
    expect(problem?.severity).toBe('error');
    expect(problem?.text.zh).toContain(words);
    expect(problem?.advice).toBeDefined();
  });
});

describe('Traditional Chinese in Big5', () => {
  test('is told from GB18030, as which it would be read as other characters', () => {
    const { text, problem } = decode(big5('---\n期號: 52\n---\n\n# 旅遊局的會議，下午舉行。\n'));
    expect(text).toBe('');
    expect(problem).toMatchObject({ rule: 'file-encoding', severity: 'error' });
    expect(problem?.text.zh).toContain('Big5');
    expect(problem?.advice?.zh).toContain('UTF-8');
  });

  test('is not taken for what is in GB18030, Traditional or with a private character', () => {
    for (const text of [
      '# 旅遊局的會議，下午舉行。',
      '李\ue010同志任領導小組組長，即日起履行職責。',
    ]) {
      expect(decode(gb18030(text)).text).toBe(text);
    }
  });
});

describe('damaged UTF-8', () => {
  test('is not passed off as GB18030, and the line is told', () => {
    const whole = utf8('第一行没有问题\n第二行被截断了一个字\n第三行也没有问题');
    const damaged = whole.filter((_, index) => index !== 30);
    const { encoding, problem } = decode(damaged);
    expect(encoding).toBe('utf-8');
    expect(problem).toMatchObject({ rule: 'file-encoding', severity: 'error' });
    expect(problem?.text.zh).toContain('第 2 行');
  });
});

test('what passes without a word is what the bytes say', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { text, problem } = decode(bytes);
      expect(text).not.toContain('\0');
      if (problem !== undefined) return;
      const typed = new TextDecoder().decode(bytes).replace(/\r(?!\n)/g, '\n');
      expect(text).toBe(typed);
    }),
  );
});
