import type { PageReading } from '../../pdf/reading.ts';
import { type Line, packed, typedLine } from './lines.ts';
import type { LongRule, Tail } from './measures.ts';
import { isOfTable, longRules } from './rules.ts';

/** 报尾: the rules at the foot of the last page, what stands between them, and the contacts. */
export function measureTail(
  page: PageReading | undefined,
  number: number,
  lines: readonly Line[],
): Tail {
  if (page === undefined) return { page: number, rules: [], recipients: [] };
  const rules = lowestRules(
    longRules(page, number).filter((rule) => !isOfTable(rule, page) && rule.y > page.height / 4),
    lines,
  );
  const [first, last] = [rules[0], rules.at(-1)];
  if (first === undefined || last === undefined) return { page: number, rules, recipients: [] };
  const within = lines.filter(({ baseline }) => baseline > first.y && baseline < last.y);
  const nearby = lines.filter(({ baseline }) => baseline > first.y - 40 && baseline < last.y + 12);
  const contact = nearby.find((line) => contactWords.test(packed(line)));
  return {
    page: number,
    rules,
    ...(contact && { contacts: typedLine([contact]) }),
    recipients: within
      .filter((line) => recipientLabel.test(packed(line)))
      .map((line) => typedLine([line])),
  };
}

/** From the lowest rule up, as long as the next is near or a list stands below it: others are another thing. */
function lowestRules(rules: readonly LongRule[], lines: readonly Line[]): LongRule[] {
  const kept: LongRule[] = [];
  for (const rule of [...rules].reverse()) {
    const below = kept[0];
    if (below !== undefined && below.y - rule.y > farthest && !isOverList(rule, lines)) break;
    kept.unshift(rule);
  }
  // One rule alone may be that of a note; two or more are a block.
  return kept.length > 1 ? kept : [];
}

function isOverList(rule: LongRule, lines: readonly Line[]): boolean {
  const below = lines.find(({ baseline }) => baseline > rule.y);
  return below !== undefined && recipientLabel.test(packed(below));
}

/** mm: a distribution list between two rules, without what says that it is one. */
const farthest = 80;

const contactWords = /责编|责任编辑|编辑[：:]|核稿|审核|电话|传真|联系人/;
const recipientLabel = /^(主?报|主?送|发|抄送|抄报|分送|本期增发)[：:]|印发$/;
