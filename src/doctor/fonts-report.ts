import type { Candidate } from '../fonts/candidate.ts';
import { type Role, roleNames } from '../fonts/roles.ts';
import { say } from '../report/findings.ts';
import { line, noteOf } from '../report/json.ts';
import type { Language } from '../report/language.ts';
import { type Paint, painter } from '../report/paint.ts';
import { visible } from '../report/visible.ts';
import type { FaceFacts, Measure } from './face-facts.ts';
import {
  factsInWords,
  flawInWords,
  nameOf,
  originWords,
  whyNotWords,
  whyWords,
} from './face-words.ts';
import type { FaceSurvey, Other, RoleFaces } from './faces.ts';

export interface FontsReportOptions {
  language: Language;
  color: boolean;
  /** This role alone, and then all of its faces. */
  role?: Role;
  measure: Measure;
}

/** Whether every role asked for has a face. */
export function isFurnished(survey: FaceSurvey, role?: Role): boolean {
  return asked(survey, role).every(({ chosen }) => chosen !== undefined);
}

/** One JSON object on one line; its shape is promised in docs/fonts.md. */
export async function fontsJson(survey: FaceSurvey, options: FontsReportOptions): Promise<string> {
  const { measure, language } = options;
  const roles = [];
  for (const { role, chosen, others } of asked(survey, options.role)) {
    const first = chosen && { ...faceOf(await measure(chosen.face)), why: chosen.why };
    const rest = [];
    for (const { face, whyNot } of others) {
      rest.push({ ...faceOf(await measure(face)), whyNot, flaw: face.typeface.flaw ?? null });
    }
    roles.push({ role, name: roleNames[role], chosen: first ?? null, others: rest });
  }
  const lenders = [];
  for (const face of survey.lenders) lenders.push(faceOf(await measure(face)));
  const notes = survey.notes.map((note) => noteOf(note, language));
  return line({ version: 1, roles, lenders, notes });
}

function faceOf({ family, path, index, origin, substitute, ...facts }: FaceFacts) {
  const { outlines, licence, embedding, coverage } = facts;
  return {
    family,
    path,
    index,
    origin,
    substitute,
    outlines,
    licence: licence ?? null,
    embedding: embedding ?? null,
    coverage,
  };
}

/** For a person: each role with the face it is set in, why, and what else there is. */
export async function fontsPretty(
  survey: FaceSurvey,
  options: FontsReportOptions,
): Promise<string> {
  const { language } = options;
  const pen: Pen = { ...options, paint: painter(options.color), words: words[language] };
  const blocks: string[][] = [];
  for (const each of asked(survey, options.role)) blocks.push(await roleBlock(each, pen));
  if (options.role === undefined && survey.lenders.length > 0) {
    blocks.push(lenderBlock(survey.lenders, pen));
  }
  for (const note of survey.notes) {
    const { text, advice } = say(note, language);
    const help = advice === undefined ? [] : [`  ${pen.paint('cyan', pen.words.advice)}${advice}`];
    blocks.push([
      `${pen.paint('yellow', pen.words.note)} ${visible(text)}`,
      ...help.map((each) => visible(each)),
    ]);
  }
  blocks.push([pen.words.change]);
  return blocks.map((block) => `${block.join('\n')}\n`).join('\n');
}

interface Pen extends FontsReportOptions {
  paint: Paint;
  words: Words;
}

/** Other faces shown of a role where all roles are. */
const fewOthers = 3;

async function roleBlock({ role, chosen, others }: RoleFaces, pen: Pen): Promise<string[]> {
  const { paint, words, language, measure } = pen;
  const heading = paint('bold', `${roleNames[role]} ${role}`);
  const lines = [heading];
  if (chosen === undefined) lines.push(`  ${paint('red', words.none)}`);
  else {
    const facts = await measure(chosen.face);
    const why = [originWords[facts.origin], whyWords[chosen.why]].map((each) => each[language]);
    const style = facts.substitute || chosen.why === 'lent' ? 'yellow' : 'green';
    const name = visible(nameOf(facts), 'escape');
    lines.push(`  ${paint(style, words.used)} ${name}${words.bracketed(why)}`);
    lines.push(`    ${visible(facts.path, 'escape')}`, `    ${factsInWords(facts)[language]}`);
  }
  const shown = pen.role === undefined ? others.slice(0, fewOthers) : others;
  for (const other of shown) lines.push(...(await otherLines(other, pen)));
  const more = others.length - shown.length;
  if (more > 0) lines.push(`  ${paint('dim', words.more(more, roleNames[role], role))}`);
  return lines;
}

async function otherLines({ face, whyNot }: Other, pen: Pen): Promise<string[]> {
  const { paint, words, language } = pen;
  const { path, names, flaw } = face.typeface;
  const name = visible(nameOf({ family: names.human, path }), 'escape');
  const reason = whyNot === 'flawed' ? flawInWords(flaw ?? 'broken').reason : whyNotWords[whyNot];
  const facts = [originWords[face.origin], reason].map((each) => each[language]);
  const lines = [`  ${paint('dim', words.other)} ${name}${words.bracketed(facts)}`];
  if (pen.role === undefined) return lines;
  lines.push(`    ${visible(path, 'escape')}`);
  if (flaw === undefined) {
    return [...lines, `    ${factsInWords(await pen.measure(face))[language]}`];
  }
  const { cost, advice } = flawInWords(flaw);
  if (cost !== undefined) lines.push(`    ${cost[language]}`);
  return [...lines, `    ${paint('cyan', words.advice)}${advice[language]}`];
}

function lenderBlock(lenders: readonly Candidate[], { paint, words }: Pen): string[] {
  const names = lenders.map(({ typeface: { names, path } }) =>
    visible(nameOf({ family: names.human, path }), 'escape'),
  );
  return [paint('bold', words.lenders), ...names.map((name) => `  ${name}`)];
}

function asked({ roles }: FaceSurvey, role: Role | undefined): RoleFaces[] {
  return roles.filter((each) => role === undefined || each.role === role);
}

interface Words {
  used: string;
  other: string;
  none: string;
  lenders: string;
  note: string;
  advice: string;
  change: string;
  more(count: number, name: string, role: Role): string;
  bracketed(facts: string[]): string;
}

const words: Record<Language, Words> = {
  zh: {
    used: '用',
    other: '另有',
    none: '没有可用的字体',
    lenders: '看不出用途，只用来补字',
    note: '注意',
    advice: '怎么办：',
    change:
      '要换一种：把字体文件（.ttf 或 .ttc）放进工作区的 fonts 文件夹，文件名写上用途，如“仿宋.ttf”。',
    more: (count, name) => `还有${count}种，看全部：brief fonts --role ${name}`,
    bracketed: (facts) => `（${facts.join('，')}）`,
  },
  en: {
    used: 'uses',
    other: 'also',
    none: 'no usable font',
    lenders: 'Of unknown role; used only for characters other fonts lack',
    note: 'note',
    advice: 'help: ',
    change:
      'To use another font, put its file (.ttf or .ttc) into the fonts folder of the workspace and name\nit after its role, as in fangsong.ttf.',
    more: (count, _, role) => `${count} more; to see all: brief fonts --role ${role}`,
    bracketed: (facts) => ` (${facts.join(', ')})`,
  },
};
