import { describe, expect, test } from 'vitest';
import { foldParagraphs, joinLines, trimmedLines } from '../../../src/brief/matter/paragraphs.ts';

describe('lines joined', () => {
  test.each([
    [['石景山', '文明办'], '石景山文明办'],
    [['自', '2018年'], '自2018年'],
    [['PDF', 'and HTML'], 'PDF and HTML'],
    [['PDF', '和'], 'PDF和'],
    [['甲，', 'a'], '甲，a'],
    [[], ''],
  ])('%j', (lines, text) => {
    expect(joinLines(lines)).toBe(text);
  });
});

test('blank lines part paragraphs', () => {
  expect(foldParagraphs('\n  甲\n　乙\n \n\n丙\n')).toEqual(['甲乙', '丙']);
});

test('lines without their blanks', () => {
  expect(trimmedLines(' 甲\n\n　乙\t\n')).toEqual(['甲', '乙']);
});
