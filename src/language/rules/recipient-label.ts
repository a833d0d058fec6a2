import { recipientLists } from '../fields.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P20: 报： is printed by brief. */
export const recipientLabel: Rule = {
  id: 'recipient-label',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '报、送、发的名单前面会自动印上“报：”“送：”“发：”，名单里不再写。',
    en: 'brief prints 报：, 送： and 发： before the lists; they are not typed again.',
  },
  examples: [
    {
      wrong: '---\ndistribution:\n  report: 报：市委、市政府。\n---\n',
      right: '---\ndistribution:\n  report: 市委、市政府。\n---\n',
    },
  ],
  silent: ['---\ndistribution:\n  send: 报社、电视台。\n---\n', '报：市委、市政府。'],
  *check(text) {
    for (const block of recipientLists(text)) {
      const label = /^(?:报|送|发|报送|抄送|主送|分送|本期增发|增发) ?[:：] */.exec(
        block.prose,
      )?.[0];
      if (label === undefined) continue;
      yield offence(block, [0, label.length], saying, [[0, label.length, '']]);
    }
  },
};

const saying = {
  text: { zh: '名单前的标签会印两遍', en: 'This label would be printed twice' },
  advice: { zh: '删去，只留名单', en: 'Delete it and keep the list' },
};
