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
    about: { zh: '两期不用同一个总期号。', en: 'No two issues have the same total number.' },
  },
  {
    id: 'ledger-issue-repeated',
    severity: 'error',
    about: {
      zh: '一年里两期不用同一个期号；合刊 7-8 占 7 和 8。',
      en: 'No two issues of a year have the same number; the combined issue 7-8 takes both.',
    },
  },
  {
    id: 'ledger-total-gap',
    severity: 'warning',
    about: { zh: '总期号中间不缺号。', en: 'Total numbers have no gaps.' },
  },
  {
    id: 'ledger-issue-gap',
    severity: 'warning',
    about: { zh: '一年的期号中间不缺号。', en: 'The issue numbers of a year have no gaps.' },
  },
  {
    id: 'ledger-issue-start',
    severity: 'warning',
    about: {
      zh: '期号每年从1起；存档最早的一年除外。',
      en: 'Issue numbers start from 1 every year except the first.',
    },
  },
  {
    id: 'ledger-issue-span',
    severity: 'warning',
    about: {
      zh: '一期合刊不占一百个以上的号。',
      en: 'No combined issue covers more than a hundred numbers.',
    },
  },
  {
    id: 'ledger-total-order',
    severity: 'warning',
    about: {
      zh: '总期号大的日期不早。',
      en: 'An issue with a higher total number does not have an earlier date.',
    },
  },
  {
    id: 'ledger-issue-order',
    severity: 'warning',
    about: {
      zh: '期号大的，总期号不小、日期不早。',
      en: 'An issue with a higher number does not have a lower total number or an earlier date.',
    },
  },
  {
    id: 'ledger-total-small',
    severity: 'warning',
    about: {
      zh: '总期号不小于期号。',
      en: 'A total number is not lower than the issue number.',
    },
  },
  {
    id: 'ledger-total-missing',
    severity: 'warning',
    about: {
      zh: '前面各期有总期号的，后面各期也写。',
      en: 'Once issues have a total number, all later ones do.',
    },
  },
  {
    id: 'ledger-date-future',
    severity: 'warning',
    about: { zh: '日期不晚于今天。', en: 'No issue has a date in the future.' },
  },
];
