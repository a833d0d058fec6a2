import type { Measures } from '../measures/measures.ts';
import type { Row, Verdict } from '../outcome.ts';
import type { Answer } from './answers.ts';
import type { Expectation } from './expectation.ts';
import { type ExpectationId, expectations } from './expectations.ts';
import { judgeFolios } from './folio-answers.ts';
import { judgeHead } from './head-answers.ts';
import { judgePage } from './page-answers.ts';
import { judgeTail } from './tail-answers.ts';
import { judgeText } from './text-answers.ts';

/** Holds measurements against the expectations; what a bulletin has nothing of is left out. */
export function judge(measures: Measures): Row[] {
  const answers: Record<ExpectationId, Answer | undefined> = {
    ...judgePage(measures),
    ...judgeText(measures),
    ...judgeFolios(measures),
    ...judgeHead(measures),
    ...judgeTail(measures),
  };
  const rows = ids().flatMap((id) => {
    const answer = answers[id];
    return answer === undefined ? [] : [rowOf(id, answer)];
  });
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

function rowOf(id: ExpectationId, answer: Answer): Omit<Row, 'number'> {
  const { what, wanted, clause, authority, unit, min, max }: Expectation = expectations[id];
  return {
    id,
    what,
    wanted,
    ...(clause !== undefined && { clause }),
    authority,
    measured: answer.measured,
    verdict: answer.verdict ?? within(answer.value, { min, max }),
    ...(answer.value !== undefined && { value: Math.round(answer.value * 1000) / 1000 }),
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    at: answer.at,
  };
}

function within(
  value: number | undefined,
  { min = -Infinity, max = Infinity }: { min: number | undefined; max: number | undefined },
): Verdict {
  if (value === undefined) return 'unknown';
  return value >= min - rounding && value <= max + rounding ? 'fits' : 'deviates';
}

/** What is shown to a tenth must not deviate by less. */
const rounding = 0.005;

function ids(): ExpectationId[] {
  return Object.keys(expectations).filter(isExpectation);
}

function isExpectation(id: string): id is ExpectationId {
  return id in expectations;
}
