import type { Block } from '../block.ts';
import { recipientLists } from '../fields.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S15: nobody is listed twice. */
export const recipientRepeated: Rule = {
  id: 'recipient-repeated',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '同一单位在报、送、发的名单里只出现一次。',
    en: 'No recipient is on the lists twice.',
  },
  examples: [
    {
      wrong: '---\ndistribution:\n  report: 市委、市政府。\n  send: 各部门，市政府。\n---\n',
      right: '---\ndistribution:\n  report: 市委、市政府。\n  send: 各部门。\n---\n',
      byHand: true,
    },
  ],
  silent: [
    '---\ndistribution:\n  distribute: 青石区党委、政府，云台县党委、政府。\n---\n',
    '---\ndistribution:\n  report: 文明委主任、副主任，宣传部部长、副部长，妇联主任、副主任。\n---\n',
    '---\ndistribution:\n  report: 市委。\n  send: 市委办，各县（区）党委、政府，各县（区）文明办。\n---\n',
    '---\ndistribution:\n  report: 市委、市政府。\n  send: 市委、市政府各部委办局。\n---\n',
  ],
  *check(text) {
    const seen = new Set<string>();
    for (const block of recipientLists(text)) {
      for (const { name, from } of recipientsOf(block)) {
        if (seen.has(name)) yield offence(block, [from, from + name.length], saying);
        seen.add(name);
      }
    }
  },
};

/**
 * Bodies; 主任、副主任 after one are people of it, and 市委、市政府各部门 is one group. Of 青石区党委、政府
 * the second is 青石区政府, which another 政府 is not.
 */
function recipientsOf({ prose }: Block): { name: string; from: number }[] {
  const groups = Array.from(prose.matchAll(/[^，；。,;]+/g), ({ index, 0: text }) => ({
    index,
    text,
  }));
  return groups.flatMap(({ index, text }) => {
    const parts = /、.*[各有]/.test(text) ? /.+/g : /[^、\s]+/g;
    return Array.from(text.matchAll(parts), ({ index: at, 0: part }) => ({
      name: part.replace(/[（(]各?\d+份[）)]$/, ''),
      from: index + at,
    })).filter(
      ({ name }, at) =>
        name.length > 1 && !/[长任记员席]$|^\d/.test(name) && (at === 0 || !elliptic.test(name)),
    );
  });
}

/** Bodies that every place has, without the name of theirs. */
const elliptic =
  /^(?:党委|政府|人大|人大常委会|政协|纪委|监委|纪委监委|法院|检察院|人武部|团委|工会|妇联)(?:办|办公室)?$/;

const saying = {
  text: { zh: '这个单位前面已经有了', en: 'This one is on the lists already' },
  advice: { zh: '留一处，删去另一处', en: 'Keep one and delete the other' },
};
