import { offence } from '../find.ts';
import type { Rule } from '../rule.ts';

/** What a chatbot says before and after the text it was asked for. */
export const chatTyped: Rule = {
  id: 'chat-typed',
  authority: 'mechanical',
  severity: 'error',
  about: {
    zh: '请人工智能代拟、整理的稿子，前后常留着它的话（“当然，以下是……”“希望对您有帮助”），会印在正文里。',
    en: 'Text that a chatbot wrote or tidied up often still has the chatbot’s own words before or after it, which print with the text.',
  },
  examples: [
    { wrong: '当然，以下是为您整理的简报：\n\n文。', right: '文。', byHand: true },
    { wrong: '好的，下面是根据您的要求修改后的稿件：', right: '文。', byHand: true },
    {
      wrong: '文。\n\n*希望以上内容对您有帮助！如需调整，请随时告诉我。*',
      right: '文。',
      byHand: true,
    },
    { wrong: '如果您需要进一步修改，请告诉我。', right: '文。', byHand: true },
  ],
  silent: [
    '当然，以上成绩离不开各方支持。',
    '他表示，希望以上建议对群众有所帮助。',
    '如需帮助，请拨打55550126。',
    '以下是各区得分：',
  ],
  *check({ blocks }) {
    for (const block of blocks) {
      const { role, prose } = block;
      if (role === 'field' || role === 'cell' || !words.test(prose)) continue;
      yield offence(block, [0, prose.length], saying);
    }
  },
};

const words =
  /^(?:当然|好的|没问题)(?:可以)?[，,。！!]\s*(?:以下|下面|这)(?:就?是|为)|^希望(?:以上|这[份些篇]).{0,12}对[您你].{0,4}帮助|^如(?:果|需|有)[您你]?.{0,24}[，,]\s*请?(?:您)?随?时?(?:可以)?告诉我|^作为(?:一[个名款])?(?:AI|人工智能)(?:语言)?(?:模型|助手)[，,]/;

const saying = {
  text: {
    zh: '像是人工智能应答的话，会印在正文里',
    en: 'These seem to be a chatbot’s own words, and would print with the text',
  },
  advice: { zh: '删去这一段', en: 'Delete the paragraph' },
};
