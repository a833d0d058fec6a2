import type { Severity } from '../finding/finding.ts';

/** A day of the Gregorian calendar, as printed; no clock, no zone. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** 报, 送, 发 and 增发, each as it will be printed after its colon. */
export interface Distribution {
  report?: string;
  send?: string;
  distribute?: string;
  extra?: string;
}

/** What front matter states and the configuration may give defaults for. Numbers are text: `08` stays `08`. */
export interface Fields {
  masthead?: string;
  issue?: string;
  total?: string;
  year?: string;
  series?: string;
  publisher?: string;
  date?: CivilDate;
  column?: string;
  note?: string;
  source?: string;
  signer?: string;
  editor?: string;
  reviewer?: string;
  phone?: string;
  fax?: string;
  email?: string;
  distribution?: Distribution;
  copies?: string;
  secrecy?: string;
  urgency?: string;
  serial?: string;
  marking?: string;
  template?: string;
}

/** House style that an office sets once and an issue may override. */
export interface LayoutSettings {
  /** Heading numbers as typed in the manuscript, or given by brief. */
  headings: 'typed' | 'numbered';
  /** The colophon on the last page, or on the last even page (GB/T 9704-2012 7.5). */
  colophon: 'last' | 'even';
  /** Lines of the issue number; `{issue}`, `{total}`, `{year}`, `{series}` are filled in. */
  number: string[];
  /** Typed spaces between Han and digits: not printed (house practice), or kept. */
  spaces: 'trim' | 'keep';
}

/** How grave a rule is held to be instead of what it says itself, by its id; `off` where it does not apply. */
export type RuleSettings = Partial<Record<string, Severity | 'off'>>;

/** What an office settles of the rules, for all its issues and for those of one 刊别. */
export interface CheckSettings {
  all: RuleSettings;
  series: Partial<Record<string, RuleSettings>>;
}

/** Where an office keeps its things, as written in its configuration. */
export interface Folders {
  briefs: string;
  fonts: string;
  templates: string;
  out: string;
}
