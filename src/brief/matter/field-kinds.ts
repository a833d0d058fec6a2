import type { Bilingual, Severity } from '../../finding/finding.ts';
import type { Distribution, Fields, Folders, LayoutSettings } from '../fields.ts';

/** What every row of the table of keys says. Validation, messages and the reference derive from it. */
interface Row {
  /** As in code and in JSON: lower case, English. */
  name: string;
  /** As an editor says it; front matter may use either. */
  zh: string;
  /** Further names that are understood. */
  aliases?: readonly string[];
  /** Names that are not understood, but show what was meant. */
  alike?: readonly string[];
  about: Bilingual;
  /** A value as it is typed after the colon, on one line. */
  example: string;
}

/** What a text must look like. */
export interface Shape {
  /** Source of a regular expression (flag `u`) for the whole text. */
  pattern: string;
  /** The rule in words, to follow “要” and “must”. */
  rule: Bilingual;
  /** A departure that does not spoil the bulletin is only warned of. */
  lenient?: true;
  /** Full-width digits are read as half-width ones. */
  digits?: true;
}

type TextName = {
  [K in keyof Fields]-?: Required<Fields>[K] extends string ? K : never;
}[keyof Fields];

/** A text, printed as typed: one line, or paragraphs. */
export interface TextField extends Row {
  kind: 'text';
  name: TextName;
  paragraphs?: true;
  shape?: Shape;
  choices?: readonly string[];
  /** Source of a regular expression (flag `u`) for brackets that are printed around it: typed as well, they are taken off. */
  brackets?: string;
  /** Without it no bulletin comes out; it is usually stated in the issue, or once for the office. */
  required?: 'issue' | 'office';
}

export interface DateField extends Row {
  kind: 'date';
  name: 'date';
  required: 'issue';
}

/** 报, 送, 发, 增发 under one key. */
export interface DistributionField extends Row {
  kind: 'distribution';
  name: 'distribution';
  parts: readonly Part<keyof Distribution>[];
}

/** A setting of the layout with a closed list of values. */
export interface SettingField extends Row {
  kind: 'setting';
  name: Exclude<keyof LayoutSettings, 'number'>;
  choices: readonly Choice[];
}

export interface Choice {
  value: string;
  zh: string;
  about: Bilingual;
  sets: Partial<LayoutSettings>;
}

/** Lines of text with placeholders. */
export interface LinesField extends Row {
  kind: 'lines';
  name: 'number';
}

/** Where the archive is published; stated in the configuration only. */
export interface AddressField extends Row {
  kind: 'address';
  name: 'address';
  shape: Shape;
}

/** Where an office keeps its things; stated in the configuration only. */
export interface FoldersField extends Row {
  kind: 'folders';
  name: 'folders';
  parts: readonly Part<keyof Folders>[];
}

/** How grave an office holds each rule to be, for all its issues or below a 刊别; in the configuration only. */
export interface RulesField extends Row {
  kind: 'rules';
  name: 'check';
  choices: readonly RuleChoice[];
  /** Keys below which the rules of one 刊别 stand. */
  series: readonly string[];
}

export interface RuleChoice {
  value: Severity | 'off';
  zh: string;
  about: Bilingual;
}

/** A key below a key. */
export interface Part<Name extends string = string> extends Row {
  name: Name;
  /** May be a list, printed with 、 between its items. */
  list?: true;
}

export type Field =
  | TextField
  | DateField
  | DistributionField
  | SettingField
  | LinesField
  | AddressField
  | FoldersField
  | RulesField;
