import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** S19: titles of two lines at most. */
export const titleLength: Rule = {
  id: 'title-length',
  authority: 'practice',
  severity: 'warning',
  about: {
    zh: '标题不超过两行，约35个字。',
    en: 'A title fills two lines at most, which is about 35 characters.',
  },
  examples: [
    {
      wrong:
        '# 石景山区坚持以人民为中心深入开展全国文明城区创建工作并围绕中心服务大局着力提升市民素质',
      right: '# 石景山区深入开展全国文明城区创建工作',
      byHand: true,
    },
  ],
  silent: ['# 永葆为民情怀 厚植文明沃土 石景山区深入开展文明城区创建工作'],
  *check({ blocks }) {
    for (const block of blocks) {
      const length = block.prose.replace(/\s/g, '').length;
      if (block.role !== 'title' || block.attached || length <= longest) continue;
      yield offence(block, [0, block.prose.length], saying(length));
    }
  },
};

/** Two lines of 2号 hold 2 × 20 characters; a title breaks by sense and does not fill them. */
const longest = 35;

function saying(length: number) {
  return {
    text: {
      zh: `标题有${length}个字，两行排不下`,
      en: `The title has ${length} characters, too many for two lines`,
    },
    advice: { zh: `压缩到${longest}个字以内`, en: `Shorten it to ${longest}` },
  };
}
