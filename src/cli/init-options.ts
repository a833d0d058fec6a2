import type { QuestionName } from '../desk/questions.ts';

/** The option of each question of `brief init`, and the name commander gives its value. */
export const initOptions: readonly { name: QuestionName; option: string; key: string }[] = [
  { name: 'masthead', option: '--masthead', key: 'masthead' },
  { name: 'publisher', option: '--publisher', key: 'publisher' },
  { name: 'editor', option: '--editor', key: 'editor' },
  { name: 'reviewer', option: '--reviewer', key: 'reviewer' },
  { name: 'phone', option: '--phone', key: 'phone' },
  { name: 'fax', option: '--fax', key: 'fax' },
  { name: 'email', option: '--email', key: 'email' },
  { name: 'copies', option: '--copies', key: 'copies' },
  { name: 'distribution.report', option: '--report-to', key: 'reportTo' },
  { name: 'distribution.send', option: '--send-to', key: 'sendTo' },
  { name: 'distribution.distribute', option: '--distribute-to', key: 'distributeTo' },
  { name: 'template', option: '--template', key: 'template' },
  { name: 'issue', option: '--issue', key: 'issue' },
  { name: 'total', option: '--total', key: 'total' },
];
