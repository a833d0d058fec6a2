import type { Problem } from '../finding/finding.ts';
import { issueNumbers } from '../ledger/issue.ts';
import { totalSmall } from '../ledger/problems.ts';
import { type Row, readStated, rowOf } from './stated.ts';

/** What `brief init` asks, by the names of the keys that the answers are for. */
export const questionNames = [
  'masthead',
  'publisher',
  'editor',
  'reviewer',
  'phone',
  'fax',
  'email',
  'copies',
  'distribution.report',
  'distribution.send',
  'distribution.distribute',
  'template',
  'issue',
  'total',
] as const;

export type QuestionName = (typeof questionNames)[number];

/** Empty where an answer is that there is none. */
export type Answers = Partial<Record<QuestionName, string>>;

export interface Question {
  name: QuestionName;
  row: Row;
  /** Taken where nothing is answered; none where the key may be left out. */
  fallback: string | undefined;
  /** Whether it cannot be answered that there is none. */
  isRequired: boolean;
}

/** A question with what was answered before it in mind. */
export function questionOf(name: QuestionName, answers: Answers, folder: string): Question {
  return {
    name,
    row: rowOf(name),
    fallback: fallbackOf(name, answers, folder),
    isRequired: isRequired(name),
  };
}

/** Whether it cannot be answered that there is none. */
export function isRequired(name: QuestionName): boolean {
  return required.has(name);
}

/** An answer without the blanks around it, and without the 报： that is printed before a list anyway. */
export function tidied(name: QuestionName, text: string): string {
  const answer = text.trim();
  return name.startsWith('distribution.') ? answer.replace(/^[报送发]\s*[：:]\s*/u, '') : answer;
}

/** What is wrong with an answer, by the table that reads manuscripts and configurations, or beside the others. */
export function judgeAnswer(
  name: QuestionName,
  text: string,
  others: Answers = {},
): Problem | undefined {
  if (text === '') return undefined;
  const [problem] = readStated({ [name]: text }, 'workspace').problems;
  if (problem !== undefined || (name !== 'issue' && name !== 'total')) return problem;
  return judgeNumbers({ ...others, [name]: text });
}

/** What the ledger would say of the first issue; a 合刊 before it may be why, and is not known here. */
function judgeNumbers({ issue, total }: Answers): Problem | undefined {
  const [number] = issueNumbers(issue ?? '1');
  const [count] = issueNumbers(total ?? '');
  if (number === undefined || count === undefined || count >= number) return undefined;
  return totalSmall(count, number);
}

/** Answers with the defaults of what was not asked. */
export function completed(answers: Answers, folder: string): Answers {
  const known: Answers = { ...answers };
  for (const name of questionNames) {
    const answer = known[name] ?? fallbackOf(name, known, folder);
    if (answer !== undefined) known[name] = answer;
  }
  return known;
}

/** @param folder the name of the workspace's folder, which may be that of the bulletin */
function fallbackOf(name: QuestionName, answers: Answers, folder: string): string | undefined {
  switch (name) {
    case 'masthead':
      return isBulletinName(folder) ? folder : '工作简报';
    case 'publisher':
      return '办公室';
    case 'template':
      return 'official';
    case 'issue':
      return '1';
    case 'total':
      return (answers.issue ?? '1') === '1' ? '1' : undefined;
    default:
      return undefined;
  }
}

function isBulletinName(folder: string): boolean {
  return /^\p{Script=Han}{2,16}(?:简报|快报|专报|动态|信息|参考)$/u.test(folder);
}

const required = new Set<QuestionName>(['masthead', 'publisher', 'template', 'issue']);
