import type { Language } from '../report/language.ts';
import type { CheckedIssue } from './check.ts';

/** Where there is much to do, what there is most of: many of one kind mostly have one cause. */
export function commonest(issues: readonly CheckedIssue[], language: Language): string {
  const counts = new Map<string, { places: number; issues: Set<string> }>();
  for (const { source, file } of issues) {
    for (const { ruleId = '' } of file.messages) {
      const count = counts.get(ruleId) ?? { places: 0, issues: new Set() };
      counts.set(ruleId, count);
      count.places += 1;
      count.issues.add(source);
    }
  }
  const total = issues.reduce((sum, { file }) => sum + file.messages.length, 0);
  if (issues.length < 2 || total <= few) return '';
  const top = [...counts].sort(([, a], [, b]) => b.places - a.places).slice(0, 5);
  return texts[language](
    top.map(([rule, { places, issues: those }]) => ({ rule, places, issues: those.size })),
  );
}

/** That many can be read. */
const few = 50;

interface Count {
  rule: string;
  places: number;
  issues: number;
}

const texts: Record<Language, (top: Count[]) => string> = {
  zh: (top) =>
    `\n最多的是${top.map(({ rule, places, issues }) => `${rule} ${places}处（${issues}期）`).join('、')}；只看一种，加 --rule ${top[0]?.rule}。`,
  en: (top) =>
    `\nMost frequent: ${top.map(({ rule, places, issues }) => `${rule} ${places} (in ${issues})`).join(', ')}; to see only one kind, add --rule ${top[0]?.rule}.`,
};
