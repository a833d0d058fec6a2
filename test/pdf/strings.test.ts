import { describe, expect, test } from 'vitest';
import { decodeText, decodeUtf16, latin1 } from '../../src/pdf/strings.ts';

describe('decodeText', () => {
  function testText(name: string, bytes: number[], expected: string): void {
    test(name, () => {
      expect(decodeText(String.fromCharCode(...bytes))).toBe(expected);
    });
  }

  testText('one byte a character without a mark', [0x61, 0xe9], 'aé');
  testText('UTF-16 with a mark', [0xfe, 0xff, 0x7b, 0x80, 0x62, 0xa5], '简报');
  testText('beyond the first plane', [0xfe, 0xff, 0xd8, 0x40, 0xdc, 0x00], '𠀀');
  testText('nothing', [], '');
});

test('decodeUtf16 leaves out half a character', () => {
  expect(decodeUtf16('\x7b\x80\x62')).toBe('简');
});

test('latin1 reads a part of a larger buffer', () => {
  expect(latin1(Buffer.from('abcd').subarray(1, 3))).toBe('bc');
});
