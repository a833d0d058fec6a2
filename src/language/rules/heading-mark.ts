import type { Block } from '../block.ts';
import { han } from '../chinese.ts';
import { write } from '../find.ts';
import type { Offence, Rule } from '../rule.ts';

/** Marks of a heading that make none. */
export const headingMark: Rule = {
  id: 'heading-mark',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '标题前的井号是半角的“#”，顶格写，后面空一格；不这样写的不成标题，会照原样印在正文里。',
    en: 'A heading is “#” at the start of a line with a space after it; in any other form it is printed as text, including the mark.',
  },
  examples: [
    { wrong: '##一、会议要求\n\n文。', right: '## 一、会议要求\n\n文。' },
    { wrong: '文。\n\n＃＃ 二、会议要求\n文。', right: '文。\n\n## 二、会议要求\n文。' },
    { wrong: '#全市安全生产会议召开\n\n文。', right: '# 全市安全生产会议召开\n\n文。' },
    { wrong: '#2026年全市安全生产会议召开', right: '# 2026年全市安全生产会议召开' },
    { wrong: '#　全市安全生产会议召开', right: '# 全市安全生产会议召开' },
    { wrong: '文。\n　　### （一）要求', right: '文。\n### （一）要求' },
  ],
  silent: [
    '## 一、会议要求',
    '#8楼已经完工。',
    '#1、#2机组投运',
    '#文明创建# 话题阅读量达到3万次。',
    '#文明创建话题的阅读量达到3万次。',
    '运用C#语言编写，位于8#楼。',
    '文，\n#8楼',
    '\\##一',
    '`##一`',
  ],
  *check({ blocks, source }) {
    if (!/[#＃]/.test(source)) return;
    for (const block of blocks) {
      if (block.role === 'paragraph') yield* offencesIn(block, source);
    }
  },
};

/** Each line of a paragraph may have been meant for a heading: a true one would end the paragraph. */
function* offencesIn(block: Block, source: string): Generator<Offence> {
  const { start: from, end } = block.span(0, block.prose.length);
  const start = source.lastIndexOf('\n', from - 1) + 1;
  for (const { index, groups = {} } of source.slice(start, end).matchAll(lines)) {
    const { indent = '', marks = '', blank = '', rest = '' } = groups;
    const at = start + index + indent.length;
    const isSound = /^#+$/.test(marks) && /^[ \t]/.test(blank) && !/[^ \t]/.test(indent);
    if (isSound || (marks.length === 1 && blank === '' && !isTitle(rest, at === from))) continue;
    const right = `${'#'.repeat(marks.length)} `;
    yield {
      start: at,
      end: at + marks.length,
      text: {
        zh: '井号的写法不对，这一行不成标题，会照原样印出来',
        en: 'These marks do not make a heading: the line is printed as typed',
      },
      advice: write(`${right}${rest.slice(0, 8)}${rest.length > 8 ? '…' : ''}`),
      fix: [{ start: at - indent.length, end: at + marks.length + blank.length, text: right }],
    };
  }
}

/** One mark without a blank may be a number, as #8楼, a topic, or text: a title is a paragraph's first line without a stop. */
function isTitle(line: string, isFirst: boolean): boolean {
  return isFirst && titleLine.test(line);
}

const titleLine = new RegExp(String.raw`^(?:[${han}“《【（]|\d{4}年|\d{1,2}月)[^#＃。；]*$`);

const lines =
  /^(?<indent>[ \t\u3000\u00a0]*)(?<marks>[#＃]{1,6})(?![#＃])(?<blank>[ \t\u3000\u00a0]*)(?<rest>\S.*)$/gm;
