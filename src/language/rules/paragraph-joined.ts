import type { Block } from '../block.ts';
import { typedNumber } from '../outline.ts';
import type { Offence, Rule } from '../rule.ts';

/** What was meant to be paragraphs and is printed as one. */
export const paragraphJoined: Rule = {
  id: 'paragraph-joined',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '段与段之间空一行；只换行的，接在上一行后面印。段首键入了空格或者编了号的一行，上面要有空行。',
    en: 'A blank line parts paragraphs; after a mere line break the text goes on in the same one. There is a blank line above a line that is indented or numbered.',
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
  ],
  *check({ blocks, source }) {
    for (const block of blocks) {
      if (!printsAsParagraph(block)) continue;
      for (const line of linesOf(block)) {
        if (line.isNext || line.indent > 0) yield offenceAt(block, line, source);
      }
    }
  },
};

/** The list of attachments has a line for each, however it is typed. */
function printsAsParagraph({ role, marker, prose }: Block): boolean {
  if (/^\s*附件[：:]/.test(prose)) return false;
  return role === 'paragraph' || role === 'note' || marker !== undefined;
}

interface Line {
  /** Index in the prose. */
  at: number;
  /** How many blanks are typed before it. */
  indent: number;
  /** Whether its number is the one after that of the line before. */
  isNext: boolean;
}

/** The lines of a paragraph after its first. */
function* linesOf({ prose, joins, marker }: Block): Generator<Line> {
  let number = typedNumber(prose) ?? (marker && { style: 3, number: marker.number });
  for (const at of joins) {
    const line = prose.slice(at);
    const next = typedNumber(line);
    const isNext = next?.style === number?.style && next?.number === (number?.number ?? 0) + 1;
    if (isNext) number = next;
    yield { at, isNext, indent: /^[\u3000\u00a0\u2002\u2003]*/.exec(line)?.[0].length ?? 0 };
  }
}

function offenceAt(block: Block, { at, indent }: Line, source: string): Offence {
  const { start, end } = block.span(at, at + Math.max(indent, 1));
  const first = source.lastIndexOf('\n', block.span(0, 1).start - 1) + 1;
  const before = source.slice(first, start);
  const [, eol, blanks = ''] = /(\r\n|\n|\r)([ \t]*)$/.exec(before) ?? [];
  const place = { start, end, text, advice };
  // A list would end here, and its next item need a blank line, too.
  const isList = block.marker !== undefined;
  const until = indent === 0 ? start : end;
  const isSafe = isPlain(before) && !blockMark.test(source.slice(until));
  if (eol === undefined || isList || !isSafe) return place;
  return { ...place, fix: [{ start: start - blanks.length, end: until, text: eol }] };
}

/** What makes more than a paragraph of the line that it begins. */
const blockMark = /^(?:[#＃>|=<]|[-+*](?:\s|$)|[-*_](?:[ \t]*[-*_]){2}|~{3}|`{3})/;

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
