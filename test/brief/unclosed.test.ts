import { expect, test } from 'vitest';
import { said } from './reading.ts';

test.each([
  ['第一段。\n\n<!-- 批注：待核\n\n第二段。', '11:1 comment-unclosed!'],
  ['<p>第一段。</p>\n文 <!-- 批注\n文。', '10:3 comment-unclosed!'],
  ['<p>一</p><!-- 甲 --> <!-- 乙\n\n文。', '9:20 comment-unclosed!'],
  ['> <div>\n> 文 <!-- 批注\n\n文。', '10:5 comment-unclosed!'],
  ['- <div>\r\n  𠮷 <!-- 批注', '10:6 comment-unclosed!'],
])('a comment that takes along what follows: %j', (text, finding) => {
  expect(said(`# 题\n\n${text}`)).toContain(finding);
});

test.each([
  '第一段。\n\n<!-- 批注\n\n待核 -->\n\n第二段。',
  '第一段<!-- 批注。\n\n第二段。',
  '`<!--`',
])('and none that does not: %j', (text) => {
  expect(said(`# 题\n\n${text}`).filter((finding) => finding.includes('comment'))).toEqual([]);
});
