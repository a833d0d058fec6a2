import type { Block } from '../block.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P3: 引号、括号、书名号 stand in pairs. */
export const signPair: Rule = {
  id: 'sign-pair',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.8、4.9、4.15',
  severity: 'error',
  about: {
    zh: '引号、括号、书名号前后两半要成对。',
    en: 'Quotation marks, brackets and title marks come in pairs.',
  },
  examples: [
    { wrong: '名单（见附件', right: '名单（见附件）', byHand: true },
    { wrong: '推进“十四五规划。', right: '推进“十四五”规划。', byHand: true },
    { wrong: '他说：“抓好落实。\n\n# 题”', right: '他说：“抓好落实。”\n\n# 题', byHand: true },
    { wrong: '印发《通知。', right: '印发《通知》。', byHand: true },
    { wrong: '全面推进”十四五”规划。', right: '全面推进“十四五”规划。', byHand: true },
    { wrong: '（《通知）》', right: '（《通知》）', byHand: true },
  ],
  silent: [
    '1）加强领导；2）压实责任。',
    '一）总体情况',
    '他说：“第一段没有说完。\n\n“第二段接着说完。”',
    '第三条修改为：“第一段没有说完。\n\n第二段接着说。\n\n第三段说完。”',
    'Rock ’n’ roll与’98级校友',
  ],
  *check({ blocks }) {
    // Passages quoted over several paragraphs: “ stands open until one of them closes it.
    let passages = 0;
    for (const [index, block] of blocks.entries()) {
      if (block.role === 'title') passages = 0;
      const { unclosed, unopened } = block.pairs();
      const following = blocks.slice(index + 1, index + longestPassage);
      const opening = unclosed.filter((at) => opensPassage(block, at, following));
      const closing = unopened.filter((at) => block.prose[at] === '”').slice(0, passages);
      passages += opening.length - closing.length;
      yield* without(unclosed, opening)
        .filter((at) => !goesOn(block, at, following[0]))
        .map((at) => offence(block, [at, at + 1], missing(block.prose.charAt(at), 'close')));
      yield* without(unopened, closing).map((at) =>
        offence(block, [at, at + 1], missing(block.prose.charAt(at), 'open')),
      );
    }
  },
};

/** In paragraphs. */
const longestPassage = 50;

function without(all: readonly number[], some: readonly number[]): number[] {
  return all.filter((at) => !some.includes(at));
}

/** A passage begins with its paragraph or after a colon, and closes in a later one. */
function opensPassage({ prose, section }: Block, at: number, after: readonly Block[]): boolean {
  if (prose[at] !== '“' || (at > 0 && prose[at - 1] !== '：')) return false;
  const closing = after.find((block) =>
    block.pairs().unopened.some((end) => block.prose[end] === '”'),
  );
  return closing?.section === section;
}

/** Or each of its paragraphs opens anew, and only the last one closes. */
function goesOn(block: Block, at: number, next: Block | undefined): boolean {
  return block.prose[at] === '“' && next?.prose[0] === '“' && next.role === block.role;
}

function missing(sign: string, half: 'open' | 'close') {
  return half === 'close'
    ? {
        text: { zh: `“${sign}”只有前一半`, en: `“${sign}” is opened but not closed` },
        advice: {
          zh: '补上后一半；多出来的就删去，左右打反的就改过来',
          en: 'Add the other half, delete this one, or turn it round',
        },
      }
    : {
        text: { zh: `“${sign}”只有后一半`, en: `“${sign}” is closed but not opened` },
        advice: {
          zh: '补上前一半；多出来的就删去，左右打反的就改过来',
          en: 'Add the other half, delete this one, or turn it round',
        },
      };
}
