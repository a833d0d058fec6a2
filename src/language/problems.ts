import type { Problem } from '../finding/finding.ts';

/** What can be wrong with what a manuscript or an office says of the rules. */

export const ruleUnknown = (id: string, meant: string | undefined): Problem => ({
  rule: 'rule-unknown',
  severity: 'warning',
  text: { zh: `没有叫“${id}”的规则，这条注释不起作用`, en: `There is no rule “${id}”` },
  advice:
    meant === undefined
      ? {
          zh: '规则的名称在每条提示的方括号里，照抄即可',
          en: 'Copy the name of the rule from the finding',
        }
      : { zh: `改为“${meant}”`, en: `Write “${meant}”` },
});

export const settingUnknown = (id: string, meant: string | undefined): Problem => ({
  rule: 'rule-unknown',
  severity: 'warning',
  text: { zh: `没有叫“${id}”的规则，这一项不起作用`, en: `There is no rule “${id}”` },
  advice:
    meant === undefined
      ? {
          zh: '规则的名称在每条提示的方括号里，照抄即可；不需要的就删去这一行',
          en: 'Copy the name of the rule from the finding, or delete the line',
        }
      : {
          zh: `是不是“${meant}”？不是就删去这一行`,
          en: `Did you mean “${meant}”? If not, delete the line`,
        },
});

export const directiveUnknown = (directive: string): Problem => ({
  rule: 'directive-unknown',
  severity: 'warning',
  text: { zh: `不认识“${directive}”，这条注释不起作用`, en: `“${directive}” is no directive` },
  advice: {
    zh: '用 brief-disable、brief-enable、brief-disable-line 或 brief-disable-next-line',
    en: 'Use brief-disable, brief-enable, brief-disable-line or brief-disable-next-line',
  },
});
