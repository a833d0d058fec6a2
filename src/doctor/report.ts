import { line } from '../report/json.ts';
import type { Language } from '../report/language.ts';
import { painter, type Style } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import { countVerdicts, type Diagnosis } from './examine.ts';
import type { Item, Verdict } from './item.ts';

export interface DoctorReportOptions {
  language: Language;
  color: boolean;
}

/** One JSON object on one line; its shape is promised in docs/doctor.md. */
export function doctorJson(diagnosis: Diagnosis, language: Language): string {
  const items = diagnosis.sections.flatMap((section) => section.items);
  const { ok, warning, problem } = countVerdicts(diagnosis);
  return line({
    version: 1,
    items: items.map(({ id, verdict, text, details = [], advice, facts }) => ({
      id,
      verdict,
      message: text[language],
      details: details.map((detail) => detail[language]),
      advice: advice?.[language] ?? null,
      facts,
    })),
    summary: { ok, warnings: warning, problems: problem, ms: diagnosis.ms },
  });
}

/** For a person: section by section, each item with its verdict, and what it all comes to. */
export function doctorPretty(
  diagnosis: Diagnosis,
  { language, color }: DoctorReportOptions,
): string {
  const paint = painter(color);
  const { verdicts, advice, summary } = words[language];
  const itemLines = (item: Item, next: Item | undefined): string[] => {
    const { verdict, text, details = [] } = item;
    // What helps several in a row is said once, below the last.
    const way = item.advice?.zh === next?.advice?.zh ? undefined : item.advice;
    return [
      `  ${paint(styles[verdict], verdicts[verdict])} ${visible(text[language], 'escape')}`,
      ...details.map((detail) => `      ${paint('dim', visible(detail[language], 'escape'))}`),
      ...(way === undefined ? [] : [`      ${paint('cyan', advice)}${visible(way[language])}`]),
    ];
  };
  const blocks = diagnosis.sections.map(({ title, items }) => [
    paint('bold', title[language]),
    ...items.flatMap((item, index) => itemLines(item, items[index + 1])),
  ]);
  const items = diagnosis.sections.flatMap((section) => section.items);
  const isWhole = items.every(({ id }) => id !== 'unexamined');
  blocks.push([summary(countVerdicts(diagnosis), isWhole, (diagnosis.ms / 1000).toFixed(1))]);
  return blocks.map((block) => `${block.join('\n')}\n`).join('\n');
}

const styles: Record<Verdict, Style> = { ok: 'green', warning: 'yellow', problem: 'red' };

interface Words {
  verdicts: Record<Verdict, string>;
  advice: string;
  /** @param isWhole whether everything was examined */
  summary(counts: Record<Verdict, number>, isWhole: boolean, seconds: string): string;
}

const words: Record<Language, Words> = {
  zh: {
    verdicts: { ok: '正常', warning: '注意', problem: '有问题' },
    advice: '怎么办：',
    summary: ({ ok, warning, problem }, isWhole, seconds) => {
      const told = `${ok}项正常，${warning}项注意，${problem}项有问题；用时${seconds}秒`;
      if (problem > 0) return `现在生成不了完整的简报，先解决“有问题”的。${told}。`;
      return isWhole
        ? `可以生成简报。${told}。`
        : `有的没有检查完，还不能断定能不能生成。${told}。`;
    },
  },
  en: {
    verdicts: { ok: 'ok', warning: 'note', problem: 'problem' },
    advice: 'help: ',
    summary: ({ ok, warning, problem }, isWhole, seconds) => {
      const told = `${ok} ok, ${warning} to note, ${problem} wrong; ${seconds} s`;
      if (problem > 0)
        return `Bulletins cannot be built completely: fix the problems first. ${told}.`;
      return isWhole
        ? `Bulletins can be built. ${told}.`
        : `Not everything could be examined, so it is unknown whether bulletins can be built. ${told}.`;
    },
  },
};
