import type { Problem } from '../finding/finding.ts';
import type { Language } from '../report/language.ts';
import { visible } from '../report/visible.ts';
import {
  type Answers,
  judgeAnswer,
  type Question,
  type QuestionName,
  questionNames,
  questionOf,
  tidied,
} from './questions.ts';

/** Where questions are put. */
export interface Terminal {
  say(text: string): void;
  /** One line as typed; throws when the person has had enough. */
  ask(prompt: string): Promise<string>;
}

/** What is wrong with an answer, if anything is, the others in mind. */
export type Judge = (
  name: QuestionName,
  answer: string,
  others: Answers,
) => Promise<Problem | undefined>;

/**
 * Puts the questions that are not answered yet, each until its answer is sound. What is merely odd is
 * said once, and taken when it is confirmed.
 * @param folder the name of the workspace's folder
 */
export async function interview(
  given: Answers,
  folder: string,
  language: Language,
  terminal: Terminal,
  judge: Judge = async (...said) => judgeAnswer(...said),
): Promise<Answers> {
  const said = words[language];
  const answers: Answers = { ...given };
  terminal.say(said.opening);
  for (const name of questionNames) {
    if (answers[name] !== undefined) continue;
    if (name === 'issue') terminal.say(said.firstIssue);
    const question = questionOf(name, answers, folder);
    answers[name] = await askUntilSound(question, language, terminal, (name, answer) =>
      judge(name, answer, answers),
    );
  }
  return answers;
}

async function askUntilSound(
  question: Question,
  language: Language,
  terminal: Terminal,
  judge: (name: QuestionName, answer: string) => Promise<Problem | undefined>,
): Promise<string> {
  let { fallback } = question;
  for (;;) {
    terminal.say(explain(question, fallback, language));
    const typed = tidied(question.name, await terminal.ask('> '));
    const answer = typed === '' ? (fallback ?? '') : meant(typed, question);
    const problem = await judge(question.name, answer);
    if (problem === undefined || (problem.severity !== 'error' && answer === fallback)) {
      return answer;
    }
    terminal.say(words[language].again(problem.text[language]));
    if (problem.severity !== 'error') fallback = answer;
  }
}

/** A dash says that there is none, where there need not be one. */
function meant(typed: string, { isRequired }: Question): string {
  return !isRequired && /^[-－—无]+$/u.test(typed) ? '' : typed;
}

function explain(question: Question, fallback: string | undefined, language: Language): string {
  const { name, row, isRequired } = question;
  const { label, example, take, none } = words[language];
  const way =
    fallback === undefined
      ? none.blank
      : take(visible(fallback)) + (isRequired ? '' : none.otherwise);
  const about = row.about[language].replaceAll('`', '');
  return `\n${label(name, row)}${about}${example(row.example)}\n  ${way}\n`;
}

interface Words {
  opening: string;
  firstIssue: string;
  label(name: QuestionName, row: Question['row']): string;
  example(text: string): string;
  take(fallback: string): string;
  none: { blank: string; otherwise: string };
  again(text: string): string;
}

const words: Record<Language, Words> = {
  zh: {
    opening:
      '回答几个问题，就可以开始编简报。以后都能在 brief.config.yaml 里改；按 Ctrl-C 什么也不留下。\n',
    firstIssue: '\n最后，从哪一期开始：\n',
    label: (name, { zh }) => `${name.startsWith('distribution.') ? `发送范围·${zh}` : zh}：`,
    example: (text) => `，例如“${text}”`,
    take: (fallback) => `直接按回车，就用“${fallback}”`,
    none: { blank: '没有就直接按回车', otherwise: '；不要就写“-”' },
    again: (text) => `  ${text}。请再写一次：\n`,
  },
  en: {
    opening:
      'Answer a few questions to set up the bulletin. You can change everything later in\nbrief.config.yaml; Ctrl-C leaves nothing behind.\n',
    firstIssue: '\nFinally, the issue to start with:\n',
    label: (name) => `${name}: `,
    example: (text) => `, such as “${text}”`,
    take: (fallback) => `Enter for “${fallback}”`,
    none: { blank: 'Enter for none', otherwise: '; “-” for none' },
    again: (text) => `  ${text}. Once more:\n`,
  },
};
