import { offence } from '../find.ts';
import type { OpenSign } from '../pairs.ts';
import type { Rule } from '../rule.ts';

/** 引号 within 引号. */
export const quoteNested: Rule = {
  id: 'quote-nested',
  authority: 'standard',
  clause: 'GB/T 15834-2011 4.8',
  severity: 'error',
  about: {
    zh: '引号里面再用引号，里面一层用单引号‘ ’。',
    en: 'Quotation marks inside quotation marks are single ones, ‘ ’.',
  },
  examples: [{ wrong: '他说：“要弘扬“红船精神”。”', right: '他说：“要弘扬‘红船精神’。”' }],
  silent: ['他说：“要弘扬‘红船精神’。”', '“《“十四五”规划》解读”', '“甲”“乙”'],
  *check({ blocks }) {
    for (const block of blocks) {
      const { pairs, unclosed, unopened } = block.pairs();
      if (unclosed.length + unopened.length > 0) continue;
      for (const { sign, open, close, outer } of pairs) {
        if (sign !== '“' || !isInQuotes(outer)) continue;
        yield offence(block, [open, close + 1], saying, [
          [open, open + 1, '‘'],
          [close, close + 1, '’'],
        ]);
      }
    }
  },
};

/** A title within a quotation is quoted as it stands. */
function isInQuotes(outer: OpenSign | undefined): boolean {
  if (outer === undefined || outer.sign === '《') return false;
  return outer.sign === '“' || (outer.sign !== '‘' && isInQuotes(outer.outer));
}

const saying = {
  text: { zh: '引号里面的引号应是单引号', en: 'Inner quotation marks are to be single' },
  advice: { zh: '里面一层改为‘ ’', en: 'Write ‘ ’ for the inner ones' },
};
