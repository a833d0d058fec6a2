import { han } from '../chinese.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S22: 张三, not 张 三. */
export const nameSpace: Rule = {
  id: 'name-space',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '责编、核稿、签发的姓名，两个字的中间不键入空格。',
    en: 'A name of two characters is typed without a space between them.',
  },
  examples: [{ wrong: '---\neditor: 张 三\n---\n', right: '---\neditor: 张三\n---\n' }],
  silent: ['---\neditor: 张三 李四\nreviewer: 王 五六\n---\n'],
  *check({ blocks }) {
    for (const block of blocks) {
      if (!names.includes(block.field ?? '')) continue;
      for (const { index, 0: blank } of block.prose.matchAll(padded)) {
        const end = index + blank.length;
        yield offence(block, [index, end], saying, [[index, end, '']]);
      }
    }
  },
};

const names = ['editor', 'reviewer', 'signer'];
const padded = new RegExp(`(?<=(?<![${han}])[${han}])[ \\u3000]+(?=[${han}](?![${han}]))`, 'g');

const saying = {
  text: { zh: '姓名中间有空格', en: 'There is a space inside this name' },
  advice: { zh: '删去空格，印时自会对齐', en: 'Delete it' },
};
