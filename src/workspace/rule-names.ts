import type { VFile } from 'vfile';
import type { FieldSet } from '../brief/read-fields.ts';
import { report } from '../finding/finding.ts';
import { nearestRule } from '../language/nearest-rule.ts';
import { settingUnknown } from '../language/problems.ts';
import { everyRule } from '../language/rule-ids.ts';

/** Says which of the rules that an office settles there are not. */
export function checkRuleNames({ check, keys }: FieldSet, file: VFile): void {
  const groups = [
    ['check', check.all] as const,
    ...Object.entries(check.series).map(([name, rules]) => [`check.${name}`, rules] as const),
  ];
  for (const [group, rules = {}] of groups) {
    for (const id of Object.keys(rules)) {
      if (everyRule.includes(id)) continue;
      report(file, settingUnknown(id, nearestRule(id)), keys[`${group}.${id}`]);
    }
  }
}
