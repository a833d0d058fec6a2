import { roleNames } from '../../fonts/roles.ts';
import { isRed } from '../measures/colors.ts';
import type { Head, HeadRule, Measures, TypedLine } from '../measures/measures.ts';
import { type Answer, mm, offCentre, pt, same, told, unknown } from './answers.ts';
import { expectations } from './expectations.ts';

type HeadIds =
  | 'masthead'
  | 'masthead-size'
  | 'masthead-centre'
  | 'issue'
  | 'date'
  | 'red-rule'
  | 'red-rule-width'
  | 'red-rule-thickness'
  | 'red-rule-gap';

/** 报头: by custom after the head of GB/T 9704-2012 (7.2). */
export function judgeHead({ head, body }: Measures): Record<HeadIds, Answer | undefined> {
  const { masthead, rule } = head;
  return {
    masthead: body && name(head),
    'masthead-size': masthead && {
      measured: pt(masthead.size),
      value: masthead.size,
      at: masthead.at,
    },
    'masthead-centre': masthead && {
      measured: offCentre(masthead.offCentre),
      value: masthead.offCentre,
      at: masthead.at,
    },
    issue: body && issue(head.issue),
    date: body && date(head.date),
    'red-rule': body && redRule(rule),
    'red-rule-width': rule && { measured: same(mm(rule.width)), value: rule.width, at: rule.at },
    'red-rule-thickness': rule && {
      measured: same(mm(rule.thickness, 2)),
      value: rule.thickness,
      at: rule.at,
    },
    'red-rule-gap':
      rule?.gap === undefined
        ? undefined
        : { measured: same(mm(rule.gap)), value: rule.gap, at: rule.at },
  };
}

function name({ masthead, picture }: Head): Answer {
  if (masthead === undefined) {
    return picture
      ? unknown({ zh: '可能是图片', en: 'may be a picture' })
      : told({ zh: '没有', en: 'none' }, false, []);
  }
  const { text, color, role, face, at } = masthead;
  const shown = `${text}，${color}，${role ? roleNames[role] : face}`;
  const red = isRed(color);
  if (red && role === undefined) return { ...unknown(same(shown)), at };
  return told(same(shown), red && role === 'xiaobiaosong', at);
}

function issue(line: TypedLine | undefined): Answer {
  if (line === undefined) return told({ zh: '没有', en: 'none' }, false, []);
  const { min, max } = expectations.issue;
  const off = offCentre(line.offCentre);
  const measured = { zh: `${line.text}，${off.zh}`, en: `${line.text}, ${off.en}` };
  return told(measured, line.offCentre >= min && line.offCentre <= max, line.at);
}

function date(line: TypedLine | undefined): Answer {
  if (line === undefined) return told({ zh: '没有', en: 'none' }, false, []);
  return told(same(line.text), true, line.at);
}

function redRule(rule: HeadRule | undefined): Answer {
  if (rule === undefined) return told({ zh: '没有', en: 'none' }, false, []);
  return told(same(rule.color), isRed(rule.color), rule.at);
}
