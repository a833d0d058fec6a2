import type { Block } from '../block.ts';
import { isHan } from '../chinese.ts';
import { type Change, offence } from '../find.ts';
import { isQuoted } from '../quoted.ts';
import type { Offence, Rule } from '../rule.ts';

/** P2: 直引号. */
export const quoteStraight: Rule = {
  id: 'quote-straight',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.8',
  severity: 'error',
  about: {
    zh: '引号用“ ”，引号里的引号用‘ ’，不用不分左右的英文引号。',
    en: 'Quotation marks are “ ”, and ‘ ’ inside them; straight ones are not used.',
  },
  examples: [
    { wrong: '谋划"十四五"规划', right: '谋划“十四五”规划' },
    { wrong: '“弘扬"长征"精神”', right: '“弘扬‘长征’精神”' },
    { wrong: '推进“十四五"规划', right: '推进“十四五”规划' },
    { wrong: "‘一号'工程", right: '‘一号’工程' },
    { wrong: "“抓好'减负、提质'工作”", right: '“抓好‘减负、提质’工作”' },
    { wrong: '谋划"十四五规划', right: '谋划“十四五”规划', byHand: true },
    { wrong: '“十四五"末和"十五五”初', right: '“十四五”末和“十五五”初', byHand: true },
    {
      wrong: '他说："抓好"十四五"规划。"',
      right: '他说：“抓好‘十四五’规划。”',
      byHand: true,
    },
    {
      wrong: '换装55"电视2台、65"电视1台',
      right: '换装55英寸电视2台、65英寸电视1台',
      byHand: true,
    },
  ],
  silent: [
    `东经116°23'29"，北纬39°54'20"`,
    "Let's Go是书名。",
    '“十四五”规划、‘一号’工程。',
    "引入Lily's Garden品牌。",
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      if (/["＂]/.test(block.masked)) yield* checkQuotes(block, double);
      if (/['＇]/.test(block.masked)) yield* checkQuotes(block, single);
    }
  },
};

/** Opening, closing and straight forms of one kind of quotation mark. */
interface Kind {
  open: string;
  close: string;
  all: RegExp;
}

const double: Kind = { open: '“', close: '”', all: /["＂“”]/g };
const single: Kind = { open: '‘', close: '’', all: /['＇‘’]/g };

function* checkQuotes(block: Block, kind: Kind): Generator<Offence> {
  const marks = Array.from(block.masked.matchAll(kind.all), ({ index, 0: sign }) => ({
    index,
    sign,
    straight: sign !== kind.open && sign !== kind.close,
  }));
  const straight = marks.filter((mark) => mark.straight);
  const curly = marks.filter((mark) => !mark.straight);
  // Curly ones that match each other are left out of the reckoning.
  const found = pairUp(isBalanced(curly, kind) ? straight : marks, kind);
  const pairs = found?.some((pair) => isUnclear(block, pair)) ? undefined : found;
  const [first] = straight;
  if (pairs === undefined && first !== undefined && kind === double) {
    yield offence(block, [first.index, first.index + 1], unpaired);
  }
  // A single straight one without a partner may be an apostrophe, or minutes of arc.
  for (const pair of pairs ?? []) {
    const changes = changesOf(block, pair, kind);
    const { open, close } = pair;
    if (changes.length > 0) yield offence(block, [open.index, close.index + 1], saying, changes);
  }
}

/**
 * A quoted sentence follows a sign or nothing. Where it follows a word the marks are nested, and which
 * of them belong together cannot be told: "抓好"十四五"规划。". After a number they may be inches: 55"电视.
 * What parts two quotations stands between them rather than within one: “十四五"末和"十五五”.
 */
function isUnclear(block: Block, { open, close }: QuotePair): boolean {
  const { prose } = block;
  if (!open.straight) return false;
  const parted = close.straight ? parting.exec(prose.slice(open.index, close.index)) : null;
  if (parted !== null && isQuoted(block, open.index)) return true;
  const before = prose.charAt(open.index - 1);
  return /\d/.test(before) || (/[。！？]/.test(prose.charAt(close.index - 1)) && isHan(before));
}

const parting = /^["＂].*[和与及或、，；。]/s;

function changesOf(block: Block, { open, close }: QuotePair, kind: Kind): Change[] {
  const { open: left, close: right } =
    kind === double && isQuoted(block, open.index) ? single : kind;
  const changes: Change[] = [];
  if (open.straight) changes.push([open.index, open.index + 1, left]);
  if (close.straight) changes.push([close.index, close.index + 1, right]);
  return changes;
}

interface QuotePair {
  open: Mark;
  close: Mark;
}

interface Mark {
  index: number;
  sign: string;
  straight: boolean;
}

function isBalanced(curly: readonly Mark[], { open, close }: Kind): boolean {
  return (
    curly.every(({ sign }, at) => sign === (at % 2 === 0 ? open : close)) && curly.length % 2 === 0
  );
}

/** Straight marks open and close by turns; none where the curly ones say otherwise. */
function pairUp(marks: readonly Mark[], kind: Kind): QuotePair[] | undefined {
  const pairs: QuotePair[] = [];
  let open: Mark | undefined;
  for (const mark of marks) {
    if (mark.sign === (open === undefined ? kind.close : kind.open)) return undefined;
    if (open === undefined) {
      open = mark;
    } else {
      pairs.push({ open, close: mark });
      open = undefined;
    }
  }
  return open === undefined ? pairs : undefined;
}

const saying = {
  text: {
    zh: '引号应分左右，不用英文引号',
    en: 'Quotation marks should be curly',
  },
  advice: { zh: '改为中文引号“ ”（引号里面用‘ ’）', en: 'Write “ ” (‘ ’ inside quotation marks)' },
};

const unpaired = {
  text: {
    zh: '英文引号分不清前后',
    en: 'Which of these straight quotation marks belong together is unclear',
  },
  advice: {
    zh: '改为中文引号“ ”，里面一层用‘ ’；表示英寸的，写“英寸”',
    en: 'Write “ ”, with ‘ ’ inside; for inches write 英寸',
  },
};
