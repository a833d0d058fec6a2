import { statedAttachments } from '../attachments.ts';
import type { Block } from '../block.ts';
import { han } from '../chinese.ts';
import { type TypedNumber, typedNumber } from '../outline.ts';
import type { Offence, Rule } from '../rule.ts';

/** What was meant to be paragraphs and is printed as one. */
export const paragraphJoined: Rule = {
  id: 'paragraph-joined',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '段与段之间空一行；只换行的，接在上一行后面印。段首键入了空格、编了号、打了圆点的一行，“时间：”“地点：”这样逐行写的，署名下面的日期，文末括号里的供稿单位，上面都要有空行。',
    en: 'A blank line parts paragraphs; after a mere line break the text goes on in the same one. There is a blank line above a line that is indented, numbered or begins with a bullet, between lines that each have a label (时间： 地点：), above the day of a signature, and above the source in brackets at the end.',
  },
  examples: [
    {
      wrong: '各区高度重视。\n　　会议通报了情况。\n　　会议要求，抓好落实。',
      right: '各区高度重视。\n\n会议通报了情况。\n\n会议要求，抓好落实。',
    },
    {
      wrong: '会议通报了情况。\n　　**会议要求**抓好落实。',
      right: '会议通报了情况。\n\n**会议要求**抓好落实。',
    },
    { wrong: '1.加强领导。\n2.强化督查。', right: '1.加强领导。\n\n2.强化督查。' },
    {
      wrong: '1. 加强领导。\n　　成立专班。\n2. 强化督查。',
      right: '1. 加强领导。\n\n成立专班。\n\n2. 强化督查。',
      byHand: true,
    },
    {
      wrong: '（一）加强领导。各区\n成立专班。\n（二）强化督查。',
      right: '（一）加强领导。各区\n成立专班。\n\n（二）强化督查。',
    },
    {
      wrong:
        '一、总体要求\n二、主要任务\n（一）宣传\n（二）督查\n1.目标\n（三）考核\n1.日常\n三、其他',
      right:
        '一、总体要求\n\n二、主要任务\n\n（一）宣传\n\n（二）督查\n\n1.目标\n\n（三）考核\n\n1.日常\n\n三、其他',
    },
    { wrong: '任务如下：\n1.宣传。\n2.督查。', right: '任务如下：\n\n1.宣传。\n\n2.督查。' },
    {
      wrong: '主要做法：\n●\t演出15场；\n● 赠送春联。',
      right: '主要做法：\n\n●\t演出15场；\n\n● 赠送春联。',
    },
    {
      wrong: '时　间：1998年3月12日\n地　点：云岭山\n**参加人员**：机关干部',
      right: '时　间：1998年3月12日\n\n地　点：云岭山\n\n**参加人员**：机关干部',
    },
    {
      wrong: '云岭市文明办\n1998年5月12日',
      right: '云岭市文明办\n\n1998年5月12日',
    },
    {
      wrong: '各区高度重视。\n（青石区文明办　李四）',
      right: '各区高度重视。\n\n（青石区文明办　李四）',
    },
    {
      wrong:
        '文。\n\n附件：1. 名单\n2. 日程\n（青石区文明办）\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
      right:
        '文。\n\n附件：1. 名单\n2. 日程\n\n（青石区文明办）\n\n# 附件1 名单\n\n甲\n\n# 附件2 日程\n\n乙',
    },
    {
      wrong: '政策清单\n1.管理办法\n2.实施方案',
      right: '政策清单\n\n1.管理办法\n\n2.实施方案',
    },
    {
      wrong: '> 各区高度重视。\n> 　　会议要求，抓好落实。',
      right: '> 各区高度重视。\n>\n> 会议要求，抓好落实。',
      byHand: true,
    },
    {
      wrong: '**各区高度重视。\n　　会议要求，抓好落实。**',
      right: '**各区高度重视。**\n\n**会议要求，抓好落实。**',
      byHand: true,
    },
  ],
  silent: [
    '各区高度重视，\n会议通报了情况。',
    '1.加强领导。2.强化督查。',
    '按照第\n2.3条办理。',
    '（一）项所列情形，参照\n（三）项办理。',
    '　　附件：1. 名单\n　　　　　2. 日程',
    '- 甲\n　　乙',
    '1. 甲\n   乙',
    '时间：1998年3月12日\\\n地点：云岭山',
    '会议指出：要抓好以下工作，\n一要：加强领导。',
    '（一）项所列情形，参照\n1.1条办理。',
    '各区高度重视，会议定于\n1998年5月12日',
    '评为三星级（★\n★★）的饭店',
    '各区高度重视。\n（详见附件1）',
    '各区高度重视，\n（青石区文明办）',
    '按照第\n1、2条办理。',
  ],
  *check(text) {
    const { blocks, source } = text;
    const lists = new Set(statedAttachments(text).map(({ block }) => block));
    for (const block of blocks) {
      if (!printsAsParagraph(block)) continue;
      const isList = lists.has(block) || attachments.test(block.prose);
      for (const line of linesOf(block, isList)) {
        if (line.opens || line.indent > 0) yield offenceAt(block, line, source);
      }
    }
  },
};

function printsAsParagraph({ role, marker }: Block): boolean {
  return role === 'paragraph' || role === 'note' || marker !== undefined;
}

const attachments = /^\s*附件[：:]/;

interface Line {
  /** Index in the prose. */
  at: number;
  /** How many blanks are typed before it. */
  indent: number;
  /** Whether it has what begins a paragraph: the number after that of the line before, a bullet, a label as that has. */
  opens: boolean;
}

/**
 * The lines of a paragraph after its first.
 * @param isList of attachments, which has a line for each, however it is typed; but a source is none
 */
function* linesOf(block: Block, isList: boolean): Generator<Line> {
  const { prose, joins } = block;
  const last = joins.at(-1);
  const hasSource =
    last !== undefined && isSource(prose.slice(joins.at(-2) ?? 0, last), prose.slice(last), isList);
  if (!attachments.test(prose)) {
    for (const line of numberedLinesOf(block)) {
      yield { ...line, opens: line.opens || (hasSource && line.at === last) };
    }
  } else if (hasSource) yield { at: last, indent: 0, opens: true };
}

function* numberedLinesOf({ prose, joins, marker }: Block): Generator<Line> {
  const numbers = new Map<number, number>();
  const own = typedNumber(prose) ?? (marker && { style: 3, number: marker.number });
  if (own !== undefined) numbers.set(own.style, own.number);
  let before = 0;
  for (const [index, at] of joins.entries()) {
    const line = prose.slice(at);
    const above = prose.slice(before, at);
    const next = typedNumber(line);
    const isNext =
      next !== undefined &&
      (goesOn(numbers, next, above) ||
        isGoneOnFrom(next, prose.slice(joins[index + 1] ?? Infinity)));
    if (isNext) numbers.set(next.style, next.number);
    const opens =
      isNext || bullet.test(line) || areLabelled(above, line) || isSignature(above, line);
    yield { at, opens, indent: /^[\u3000\u00a0\u2002\u2003]*/.exec(line)?.[0].length ?? 0 };
    before = at;
  }
}

/** Whether a number follows the last of its kind, or is the first below one of another kind or after a colon. */
function goesOn(
  numbers: ReadonlyMap<number, number>,
  { style, number }: TypedNumber,
  above: string,
): boolean {
  const last = numbers.get(style);
  if (last !== undefined && number === last + 1) return true;
  if (number !== 1) return false;
  const other = typedNumber(above);
  const isBelow = other !== undefined && other.style !== style && !/[，、]\s*$/.test(above);
  return isBelow || /[：:]\s*$/.test(above);
}

/** Whether it is the first of its kind, and the line below the second. */
function isGoneOnFrom({ style, number }: TypedNumber, below: string): boolean {
  const next = typedNumber(below);
  return number === 1 && next?.style === style && next.number === 2;
}

/** Who gave the text, in brackets on a line of its own below its end: not what belongs to the sentence above. */
function isSource(above: string, line: string, isList: boolean): boolean {
  if (!isList && !/[。！？…][”’）》]*\s*$/.test(above)) return false;
  return /^\s*（(?!详?见|参见|略|注|附|共|以上|其中|按|据|此页)[^（），。；：！？\d]{2,40}）\s*$/.test(
    line,
  );
}

/** No star, of which a line may have several, and no ○, which is a figure in 二○二六年. */
const bullet = /^[●■◆▲►▶◇•➢✓✔\uf020-\uf0ff][^●■◆▲►▶◇]/;

/** The day below who signs: a line of its own, the last. */
function isSignature(above: string, line: string): boolean {
  return day.test(line) && /^[^，。、；：]{2,30}$/.test(above);
}

const day =
  /^\s*(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日\s*$/;

/** 时间：… and 地点：… below it; what ends with a comma goes on. */
function areLabelled(before: string, line: string): boolean {
  return label.test(before) && label.test(line) && !/[，、；：—（“《]\s*$/.test(before);
}

const label = new RegExp(`^[${han}][${han}\\u3000 ]{0,9}[：:]`);

function offenceAt(block: Block, { at, indent }: Line, source: string): Offence {
  const { start, end } = block.span(at, at + Math.max(indent, 1));
  const first = source.lastIndexOf('\n', block.span(0, 1).start - 1) + 1;
  // Bold that begins the line stands before its prose.
  const [marks] = indent === 0 ? (/[*_]*$/.exec(source.slice(first, start)) ?? ['']) : [''];
  const until = indent === 0 ? start - marks.length : end;
  const before = source.slice(first, Math.min(start, until));
  const [, eol, blanks = ''] = /(\r\n|\n|\r)([ \t]*)$/.exec(before) ?? [];
  const place = { start, end, text, advice };
  // A list would end here, and its next item need a blank line, too.
  const isList = block.marker !== undefined;
  const isSafe = isPlain(before) && !blockMark.test(source.slice(until));
  if (eol === undefined || isList || !isSafe) return place;
  return {
    ...place,
    fix: [{ start: before.length + first - blanks.length, end: until, text: eol }],
  };
}

/** What makes more than a paragraph of the line that it begins, or a list of a number with nothing behind it. */
const blockMark =
  /^(?:[#＃>|=<]|\d{1,9}[.)][ \t]*(?:[\r\n]|$)|[-+*](?:\s|$)|[-*_](?:[ \t]*[-*_]){2}|~{3}|`{3})/;

/** Whether no emphasis, link or code that began is still open. */
function isPlain(markdown: string): boolean {
  const count = (sign: string) => markdown.split(sign).length - 1;
  return (
    ['**', '*', '__', '_', '~~', '`'].every((sign) => count(sign) % 2 === 0) &&
    count('[') === count(']') &&
    count('<') === count('>')
  );
}

const text = {
  zh: '上面没有空行，这一行会接在上一段后面印',
  en: 'Without a blank line above it this line goes on in the paragraph before it',
};
const advice = {
  zh: '是另一段的，上面空一行；不是的，和上一行接起来',
  en: 'Put a blank line above it if it is a paragraph; otherwise join it to the line before',
};
