import type { Bilingual, Severity } from '../finding/finding.ts';

/** What is asked of the numbers of issues, told apart by name so that an office may settle each. */
export interface LedgerRule {
  id: string;
  severity: Severity;
  about: Bilingual;
}

export const ledgerRules: readonly LedgerRule[] = [
  {
    id: 'ledger-total-repeated',
    severity: 'error',
    about: { zh: '两期不用同一个总期号。', en: 'No two issues have one total number.' },
  },
  {
    id: 'ledger-issue-repeated',
    severity: 'error',
    about: {
      zh: '一年里两期不用同一个期号；合刊 7-8 占 7 和 8。',
      en: 'No two issues of a year have one number; the combined issue 7-8 takes both.',
    },
  },
  {
    id: 'ledger-total-gap',
    severity: 'warning',
    about: { zh: '总期号中间不缺号。', en: 'Total numbers leave none out.' },
  },
  {
    id: 'ledger-issue-gap',
    severity: 'warning',
    about: { zh: '一年的期号中间不缺号。', en: 'The numbers of a year leave none out.' },
  },
  {
    id: 'ledger-issue-start',
    severity: 'warning',
    about: {
      zh: '期号每年从1起；存档最早的一年除外。',
      en: 'Numbers start from 1 every year but the first.',
    },
  },
  {
    id: 'ledger-issue-span',
    severity: 'warning',
    about: {
      zh: '一期合刊不占一百个以上的号。',
      en: 'No combined issue takes more than a hundred numbers.',
    },
  },
  {
    id: 'ledger-total-order',
    severity: 'warning',
    about: { zh: '总期号大的日期不早。', en: 'A higher total has no earlier date.' },
  },
  {
    id: 'ledger-issue-order',
    severity: 'warning',
    about: {
      zh: '期号大的，总期号不小、日期不早。',
      en: 'A higher number has no lower total and no earlier date.',
    },
  },
  {
    id: 'ledger-total-small',
    severity: 'warning',
    about: {
      zh: '总期号不小于期号。',
      en: 'A total is no lower than the number of the issue.',
    },
  },
  {
    id: 'ledger-total-missing',
    severity: 'warning',
    about: {
      zh: '前面各期有总期号的，后面各期也写。',
      en: 'Once issues state a total, later ones do.',
    },
  },
  {
    id: 'ledger-date-future',
    severity: 'warning',
    about: { zh: '日期不晚于今天。', en: 'No issue is dated later than today.' },
  },
];
