import type { Problem } from '../finding/finding.ts';

/** What can be wrong with what a manuscript or an office says of the rules. */

export const ruleUnknown = (id: string, meant: string | undefined): Problem => ({
  rule: 'rule-unknown',
  severity: 'warning',
  text: {
    zh: `没有可以免去的规则“${id}”，这条注释不起作用`,
    en: `There is no rule “${id}” that can be turned off`,
  },
  advice:
    meant === undefined
      ? {
          zh: '可以免去的列在 docs/rules.md、docs/check.md 里；别的问题（如内容印不出来）免不去，只能改正',
          en: 'The rules that can be turned off are listed in docs/rules.md and docs/check.md; other findings must be corrected',
        }
      : { zh: `改为“${meant}”`, en: `Write “${meant}”` },
});

export const settingUnknown = (id: string, meant: string | undefined): Problem => ({
  rule: 'rule-unknown',
  severity: 'warning',
  text: {
    zh: `没有可以在这里定的规则“${id}”，这一项不起作用`,
    en: `There is no rule “${id}” that can be set here`,
  },
  advice:
    meant === undefined
      ? {
          zh: '可以定的列在 docs/rules.md、docs/check.md 里；别的问题（如内容印不出来）总要改正，删去这一行',
          en: 'The rules that can be set are listed in docs/rules.md and docs/check.md; other findings must be corrected: delete the line',
        }
      : {
          zh: `是不是“${meant}”？不是就删去这一行`,
          en: `Did you mean “${meant}”? If not, delete the line`,
        },
});

export const directiveUnknown = (directive: string): Problem => ({
  rule: 'directive-unknown',
  severity: 'warning',
  text: { zh: `不认识“${directive}”，这条注释不起作用`, en: `“${directive}” is not a directive` },
  advice: {
    zh: '用 brief-disable、brief-enable、brief-disable-line 或 brief-disable-next-line',
    en: 'Use brief-disable, brief-enable, brief-disable-line or brief-disable-next-line',
  },
});
