import type { Block } from '../block.ts';
import { han, isChinese, isHan, mask, numerals } from '../chinese.ts';
import { matches, offence, write } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P1: 全角标点 among Chinese. */
export const markWidth: Rule = {
  id: 'mark-width',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.1–4.7',
  severity: 'error',
  about: {
    zh: '汉字旁边的逗号、句号、冒号、分号、问号、叹号用全角。',
    en: 'Commas, full stops, colons, semicolons, question and exclamation marks next to Chinese are full-width.',
  },
  examples: [
    { wrong: '会议要求,各县区抓好落实;', right: '会议要求，各县区抓好落实；' },
    { wrong: '检查点位12个,问题5个.', right: '检查点位12个，问题5个。' },
    { wrong: '开通“云岭办”APP,方便群众.', right: '开通“云岭办”APP，方便群众。' },
    { wrong: '时间:10:30,地点:一楼', right: '时间：10:30，地点：一楼' },
    { wrong: '报:市委', right: '报：市委' },
    { wrong: '地点∶一楼', right: '地点：一楼' },
    { wrong: '着力提升，问题5.', right: '着力提升，问题5。' },
    {
      wrong: '审议《报告》.增长5.4%.三次产业（见表）.居第2位.“双减”.',
      right: '审议《报告》。增长5.4%。三次产业（见表）。居第2位。“双减”。',
    },
    {
      wrong: '树立“一盘棋”.各区请拨0871-55550126.',
      right: '树立“一盘棋”。各区请拨0871-55550126。',
    },
    { wrong: '增长5%,8月占50.5%;12月平', right: '增长5%，8月占50.5%；12月平' },
    { wrong: '- 办结率98.7%;\n- 开通APP,', right: '- 办结率98.7%；\n- 开通APP，' },
    { wrong: '会议听取了汇报．', right: '会议听取了汇报。' },
    { wrong: '各区抓好落实.\n会议还通报了情况。', right: '各区抓好落实。\n会议还通报了情况。' },
  ],
  silent: [
    '比例尺1:500、1∶500，会议10:30开始。',
    '网址http://www.example.com/a,b;c?d=1，邮箱a.b@example.com。',
    '引入郎园 Park、Hello, world! 等品牌。',
    '3.14和1,234是数。',
    '层次依次用“一、”“（一）”“1.”“（1）”。',
    '名单见“附件1.名单(终稿).docx”。',
    '坐标(3,4)和（5;6）、H(1%,5%)分布。',
    '（1）.成立专班，“第一”.md。',
    '１．２５亿元，达吾提．阿西木。',
    '１．加强领导。',
  ],
  *check(text) {
    for (const { block, match } of matches(text, { pattern: marks })) {
      const [mark] = match;
      const full = fullWidth.get(mark) ?? mark;
      const at = match.index;
      if (!isAmongChinese(block, at, mark)) continue;
      const saying = {
        text: {
          zh: `汉字旁边的“${mark}”应是全角“${full}”`,
          en: `“${mark}” next to Chinese should be full-width “${full}”`,
        },
        advice: write(full),
      };
      yield offence(block, [at, at + 1], saying, [[at, at + 1, full]]);
    }
  },
};

const fullWidth = new Map(
  Object.entries({
    ...{ ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '．': '。' },
    // Small and half-width forms from other keyboards and encodings; U+2236 is the sign of a ratio.
    ...{
      '﹐': '，',
      '､': '、',
      '﹑': '、',
      '｡': '。',
      '﹔': '；',
      '﹕': '：',
      '︰': '：',
      '∶': '：',
    },
  }),
);

const marks = new RegExp(`[${[...fullWidth.keys()].join('')}]`, 'g');

function isAmongChinese(block: Block, at: number, mark: string): boolean {
  const { masked } = block;
  const left = nextTo(masked, at, -1);
  const right = nextTo(masked, at, 1);
  switch (mark) {
    case '.':
    case '．':
      return isStop(block, at) && !isNamedNumber(masked, at);
    case '?':
    case '!':
      return isChinese(left);
    case '∶':
      return isHan(left);
    default:
      return (
        (isChinese(left) ||
          isChinese(right) ||
          (right === undefined && someHan.test(masked)) ||
          partsFigures(masked, at, mark)) &&
        !(mark === ',' && isNumber(masked, at))
      );
  }
}

/** A text that has any ends as Chinese does, whatever its last word is. */
const someHan = new RegExp(`[${han}]`);

/** Between figures of a Chinese sentence: 5%,8月 and 50.5%;12月, but not (1%,5%). */
function partsFigures(masked: string, at: number, mark: string): boolean {
  const before = masked.slice(0, at);
  const parts = mark === ';' ? /[\d%％‰℃]$/ : /[%％‰℃]$/;
  if (!/[,;]/.test(mark) || !parts.test(before) || !/^\d/.test(masked.slice(at + 1))) return false;
  return someHan.test(before.slice(before.search(/[（(][^（）()]*$/) + 1));
}

/** The nearest character that is no blank. */
function nextTo(text: string, at: number, step: 1 | -1): string | undefined {
  let place = at + step;
  while (text[place] === ' ') place += step;
  return text[place];
}

/**
 * A full stop ends a sentence: before a closing sign or nothing, or with a blank or a new line before the
 * next one, or after what cannot be a number or a name: 《报告》.会议.
 */
function isStop({ masked, prose, joins }: Block, at: number): boolean {
  const left = nextTo(masked, at, -1);
  const right = nextTo(masked, at, 1);
  // A telephone number ends the text: 0871-55550126.
  if (left === mask && right === undefined)
    return /\d/.test(prose.charAt(at - 1)) && someHan.test(masked);
  if (!/[）》”’％%\d]/.test(left ?? '') && !isHan(left)) return false;
  if (isNumber(masked, at) || /^\d*$/.test(masked.slice(0, at))) return false;
  if (right === undefined || /[\n”’）》]/.test(right)) return true;
  const isApart = joins.includes(at + 1) || masked[at - 1] === ' ' || masked[at + 1] === ' ';
  if (isApart && isHan(left) && isHan(right)) return true;
  const around = masked.slice(Math.max(0, at - 5), at + 2);
  return closed.test(around) && !bracketedNumber.test(around);
}

/** The number of a heading (`一.`) is the business of another rule. */
function isNumber(masked: string, at: number): boolean {
  return at < 8 && numberAlone.test(masked.slice(0, at));
}

const numberAlone = new RegExp(`^\\s*[（(]?[${numerals}]{1,3}[）)]?$`);
const closed = new RegExp(
  `(?:[》）”％%‰℃]\\.[${han}\\d]|[）％%‰℃]\\.[“‘《]|》\\.[“‘]|”\\.《|[${han}\\d][${han}]\\.[“‘《])$`,
);
const bracketedNumber = new RegExp(`[（(](?:[${numerals}]{1,3}|\\d{1,2})[）)]\\..$`);

/** A number of a level spoken of: “1.”. */
function isNamedNumber(masked: string, at: number): boolean {
  return (
    /[“‘（(]\d{1,2}$/u.test(masked.slice(Math.max(0, at - 3), at)) &&
    /^[”’）)]/u.test(masked.slice(at + 1))
  );
}
