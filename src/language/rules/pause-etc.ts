import { swaps } from '../find.ts';
import type { Rule } from '../rule.ts';

/** P11: no 顿号 before 等. */
export const pauseEtc: Rule = {
  id: 'pause-etc',
  authority: 'practice',
  severity: 'error',
  about: {
    zh: '“等”前面不用顿号。',
    en: 'There is no 、 before 等.',
  },
  examples: [{ wrong: '甲、乙、等单位', right: '甲、乙等单位' }],
  silent: [
    '甲、乙等单位',
    '划分区域、等级和类别',
    '不观望、等待',
    '等距、等高、等值',
    '密评、等保测评，四级、等外公路',
    '不靠、等、要',
  ],
  check: (text) =>
    swaps(text, {
      pattern:
        /、(?=等(?![级待候于同离额比次距值效量边分深高压温身、，。”]|保(?![险障持护安健])|外(?:公?路|级|品)))/g,
      right: () => '',
      text: { zh: '“等”前面不用顿号', en: 'There should be no 、 before 等' },
    }),
};
