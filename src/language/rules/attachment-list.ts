import { attachmentLabel } from '../../brief/attachment.ts';
import { attachedNames, bare, statedAttachments } from '../attachments.ts';
import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S4: 附件说明 and 附件. */
export const attachmentList: Rule = {
  id: 'attachment-list',
  authority: 'standard',
  clause: 'GB/T 9704-2012 7.3.4、7.3.7',
  severity: 'error',
  about: {
    zh: '正文下的附件说明与后面的附件，件数、顺序、名称都要一致；附件要有标题。',
    en: 'The list of attachments under the text has the same numbers, order and names as the attachments, each of which has a title.',
  },
  examples: [
    {
      wrong: '# 题\n\n文。\n\n附件：1. 名单\n2. 统计表\n\n# 附件1 名单\n\n甲',
      right:
        '# 题\n\n文。\n\n附件：1. 名单\n2. 统计表\n\n# 附件1 名单\n\n甲\n\n# 附件2 统计表\n\n乙',
      byHand: true,
    },
    {
      wrong: '# 题\n\n文。\n\n附件：报名表\n\n# 附件\n\n## 报名登记表\n\n甲',
      right: '# 题\n\n文。\n\n附件：报名登记表\n\n# 附件\n\n## 报名登记表\n\n甲',
      byHand: true,
    },
    {
      wrong: '# 题\n\n文。\n\n附件：名单\n\n# 附件1 名单\n\n甲\n\n# 附件2 统计表\n\n乙',
      right:
        '# 题\n\n文。\n\n附件：1. 名单\n\n2. 统计表\n\n# 附件1 名单\n\n甲\n\n# 附件2 统计表\n\n乙',
      byHand: true,
    },
    {
      wrong: '# 题\n\n文。\n\n附件：名单\n\n# 附件\n\n名单\n\n甲',
      right: '# 题\n\n文。\n\n附件：名单\n\n# 附件 名单\n\n甲',
      byHand: true,
    },
  ],
  silent: [
    '# 题\n\n文。\n\n附件：1.2026年清单\n　　　2.2027年计划\n\n# 附件1 2026年清单\n\n甲\n\n# 附件2 2027年计划\n\n乙',
    '# 题\n\n文。\n\n附件：\n\n1. 名单\n2. 《统计表》\n\n# 附件1 名单\n\n甲\n\n# 附件2：统计表\n\n乙',
    '# 题\n\n文。\n\n附件：名单\n\n# 附件\n\n# 名单\n\n甲',
    '# 题\n\n文。\n\n# 附件1 名单\n\n甲',
    '# 题\n\n文。',
  ],
  *check(text) {
    const stated = statedAttachments(text);
    const attached = attachedNames(text);
    if (stated.length === 0) return;
    for (const [index, { block, from, to, name }] of stated.entries()) {
      const title = attached[index];
      if (title === undefined) yield offence(block, [from, to], missing(name));
      else if (title !== '' && title !== bare(name)) {
        yield offence(block, [from, to], different(title));
      }
    }
    const titles = text.blocks.filter(
      ({ role, prose }) => role === 'title' && attachmentLabel(prose) !== undefined,
    );
    for (const [index, { name }] of stated.entries()) {
      const block = attached[index] === '' ? titles[index] : undefined;
      if (block) yield offence(block, [0, block.prose.length], untitled(block.prose.trim(), name));
    }
    for (const block of titles.slice(stated.length)) {
      yield offence(block, [0, block.prose.length], unlisted);
    }
  },
};

function missing(name: string) {
  return {
    text: { zh: `后面没有附件“${name}”`, en: `There is no attachment “${name}”` },
    advice: {
      zh: '把附件补在正文后面（“# 附件1 名称”），或者从附件说明里删去',
      en: 'Add it after the text as “# 附件1 …”, or remove it from the list',
    },
  };
}

function different(title: string) {
  return {
    text: {
      zh: `与后面附件的名称“${title}”不一致`,
      en: `The attachment itself is called “${title}”`,
    },
    advice: {
      zh: '核对名称和顺序，改成一样的',
      en: 'Check names and order, and make them match',
    },
  };
}

function untitled(label: string, name: string) {
  return {
    text: { zh: '附件没有标题', en: 'The attachment has no title' },
    advice: {
      zh: `标题接在后面写：“# ${label} ${name}”；下面已经写了一行的，移上来`,
      en: `Write it on the same line: “# ${label} ${name}”; if the title is on the line below, move it up`,
    },
  };
}

const unlisted = {
  text: { zh: '附件说明里没有这个附件', en: 'This attachment is not on the list under the text' },
  advice: { zh: '在正文下的“附件：”后面补上', en: 'Put it after 附件： under the text' },
};
