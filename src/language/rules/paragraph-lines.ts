import type { Rule } from '../rule.ts';
import { joinedLines, type SourceLine } from '../source-lines.ts';

/** A line to a paragraph, as word processors save plain text. */
export const paragraphLines: Rule = {
  id: 'paragraph-lines',
  authority: 'mechanical',
  severity: 'warning',
  about: {
    zh: 'Word、WPS 另存的纯文本一段一行，段与段之间没有空行，会连成一段印；一行一个的名单也一样。',
    en: 'Plain text saved by Word or WPS has one line for each paragraph and no blank lines between them; it prints as a single paragraph. So does a list with one name per line.',
  },
  examples: [
    {
      wrong:
        '1月5日，全市召开会议。李四出席会议并讲话。\n会议传达了全国会议精神，总结了1997年的工作，部署了1998年的任务。会议强调，要抓好落实。',
      right:
        '1月5日，全市召开会议。李四出席会议并讲话。\n\n会议传达了全国会议精神，总结了1997年的工作，部署了1998年的任务。会议强调，要抓好落实。',
      byHand: true,
    },
    {
      wrong:
        '会议召开。李四讲话。\n会议通报。各区发言。\n会议要求。抓好落实。\n会议强调。加强督查。',
      right:
        '会议召开。李四讲话。\n\n会议通报。各区发言。\n\n会议要求。抓好落实。\n\n会议强调。加强督查。',
      byHand: true,
    },
    {
      wrong:
        '1月5日，全市召开精神文明建设工作会议。李四同志出席会\n议并讲话。会议传达了精神。\n会议总结了1997年的工作，部署了1998年的任务，讨论了三\n个文件。',
      right:
        '1月5日，全市召开精神文明建设工作会议。李四同志出席会\n议并讲话。会议传达了精神。\n\n会议总结了1997年的工作，部署了1998年的任务，讨论了三\n个文件。',
      byHand: true,
    },
    {
      wrong: '出席单位\n青石区文明办\n望湖区文明办',
      right: '出席单位\n\n青石区文明办\n\n望湖区文明办',
      byHand: true,
    },
  ],
  silent: [
    '云岭市文明办\n1998年5月12日',
    '会议召开，\n会议通报了\n有关情况。',
    '会议召开。\n会议通报了情况。\n会议要求抓好落实。\n各区发言。各街道参加。',
    // Broken at a width, at a stop by chance.
    '1月5日，全市召开会议。李四同志出席会议并且讲了话。\n会议传达了全国会议精神，总结了1997年的工作，部署了\n任务。',
    // A sentence to a line, as some like to write.
    '各区高度重视，迅速行动，组织干部群众广泛参与。\n会议通报。\n会议要求，各级各部门要提高认识，加强领导，抓好落实，务求实效。',
    // Whatever else begins a paragraph is told by that.
    '1.加强领导。各区抓好落实。\n2.强化督查。要定期通报，定期检查，定期考核，定期总结，定期上报，务求实效。',
    '各区高度重视。要抓好落实。\\\n会议要求，各级各部门要提高认识，加强领导，抓好落实，务求实效，不走过场。',
  ],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (block.role !== 'paragraph' || block.joins.length === 0) continue;
      const lines = joinedLines(block, source);
      const heads = headsOf(lines);
      const [first] = heads;
      if (first !== undefined)
        yield { start: first.start, end: first.end, ...sayingOf(heads.length) };
    }
  },
};

/** The lines that begin a paragraph after the first. */
function headsOf(lines: readonly SourceLine[]): SourceLine[] {
  if (areEntries(lines)) return lines.slice(1);
  const several = lines.filter(({ text }) => /[。！？].*[^。！？”’）》]/.test(text)).length;
  // Who writes a sentence to a line means nothing by its end.
  if (several === 0) return [];
  // By chance so many lines do not all end with a sentence.
  const areWhole = lines.length > 3 && several * 2 >= lines.length && lines.every(endsSentence);
  const widest = lines.reduce((most, { text }) => Math.max(most, widthOf(text)), 0);
  return lines.filter((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || !endsSentence(before) || toldByAnother.test(line.text))
      return false;
    const width = widthOf(before.text);
    // There was room for more of this line.
    return areWhole || width > wrapped || width + slack <= widest;
  });
}

/** Names, words: nobody breaks lines so early, or writes so many sentences without a sign. */
function areEntries(lines: readonly SourceLine[]): boolean {
  const isEntry = ({ text }: SourceLine) =>
    !/[，。；：！？、…—]/.test(text) && !toldByAnother.test(text) && widthOf(text) <= entry;
  return lines.length > 2 && lines.every(isEntry);
}

function endsSentence({ text }: SourceLine): boolean {
  return /[。！？…][”’）》*_]*$/.test(text);
}

/** An indent, a number, a bullet. */
const toldByAnother =
  /^(?:[\u3000\u00a0\u2002\u2003●■◆]|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])/;

/** Nobody has a program break lines later than this. */
const wrapped = 120;
/** The widest of lines that are no sentence's, in columns. */
const entry = 36;
/** A word, with the sign after it, that turned to the next line. */
const slack = 20;

/** In columns: a character beyond Latin takes two. */
function widthOf(line: string): number {
  return Array.from(line).reduce((sum, character) => sum + (character > '\u02ff' ? 2 : 1), 0);
}

function sayingOf(count: number) {
  return {
    text: {
      zh: `像是一行一段，没有空行，会连成一段印${count > 1 ? `（这一段里有${count}处）` : ''}`,
      en: `Each line seems to be a paragraph; without blank lines they print as one${count > 1 ? ` (${count} places in this manuscript)` : ''}`,
    },
    advice: {
      zh: '是另一段的，上面空一行；不是的，和上一行接起来',
      en: 'Put a blank line above it if it is a paragraph; otherwise join it to the line before',
    },
  };
}
