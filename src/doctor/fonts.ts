import type { Bilingual, Problem } from '../finding/finding.ts';
import type { Candidate } from '../fonts/candidate.ts';
import { type Role, roleNames } from '../fonts/roles.ts';
import type { FaceFacts, Measure } from './face-facts.ts';
import { factsInWords, flawInWords, nameOf, originWords, whyWords } from './face-words.ts';
import type { FaceSurvey, Why } from './faces.ts';
import { type Item, same } from './item.ts';

/** The face of every role, then what the office's own folder gives reason to say. */
export async function examineFonts(survey: FaceSurvey, measure: Measure): Promise<Item[]> {
  const items: Item[] = [];
  for (const { role, chosen } of survey.roles) {
    if (chosen === undefined) items.push(judgeLack(role));
    else items.push(judgeFace(role, chosen.why, await measure(chosen.face)));
  }
  const standIns = survey.roles.filter(({ chosen }) => chosen && !isOfficial(chosen.why));
  const wanting = new Set(standIns.map(({ role }) => role));
  const flawed = survey.flawed.filter(
    ({ origin, role }) => origin === 'workspace' || (role !== undefined && wanting.has(role)),
  );
  // Those that cannot be used are told with more than a build says of them.
  const notes = survey.notes.filter(({ rule }) => rule !== 'font-unfit');
  return [...items, ...flawed.map(judgeFlaw), ...notes.map(judgeNote)];
}

function isOfficial(why: Why): boolean {
  return why === 'named' || why === 'official';
}

/** A face of a role. A stand-in does not stop a build, but the bulletin is not in its official dress. */
export function judgeFace(role: Role, why: Why, face: FaceFacts): Item {
  const name = nameOf(face);
  const [origin, reason] = [originWords[face.origin], whyWords[why]];
  const { path, index, outlines, licence, embedding, coverage } = face;
  return {
    id: 'font',
    verdict: isOfficial(why) ? 'ok' : 'warning',
    text: {
      zh: `${roleNames[role]}：${name}（${origin.zh}，${reason.zh}）`,
      en: `${roleNames[role]}: ${name} (${origin.en}, ${reason.en})`,
    },
    details: [same(path), factsInWords(face)],
    ...(!isOfficial(why) && { advice: wayToOfficial }),
    facts: {
      role,
      family: face.family,
      path,
      index,
      origin: face.origin,
      why,
      outlines,
      licence: licence ?? null,
      embedding: embedding ?? null,
      coverage: { ...coverage },
    },
  };
}

/** The same for every role, so that the report says it once. */
const wayToOfficial: Bilingual = {
  zh: '不换也能生成；要用正式字体，把字体文件（.ttf 或 .ttc）放进工作区的 fonts 文件夹，或装到电脑上',
  en: 'Bulletins can be built without them; to use official fonts, put their files (.ttf or .ttc) into the fonts folder of the workspace, or install them',
};

function judgeLack(role: Role): Item {
  const name = roleNames[role];
  return {
    id: 'font',
    verdict: 'problem',
    text: { zh: `${name}：没有可用的字体`, en: `${name}: no usable font` },
    advice: {
      zh: `把${name}的字体文件（.ttf 或 .ttc）放进工作区的 fonts 文件夹，或重新安装 brief，把自带的字体补上`,
      en: `Put a font file (.ttf or .ttc) for it into the fonts folder of the workspace, or reinstall brief together with the fonts that come with it`,
    },
    facts: { role, family: null },
  };
}

/** A file that would have spared a stand-in, or that the office put into its own folder. */
export function judgeFlaw({ typeface, origin }: Candidate): Item {
  const { path, names, flaw = 'broken' } = typeface;
  const { reason, cost, advice } = flawInWords(flaw);
  const name = nameOf({ family: names.human, path });
  return {
    id: 'font-file',
    verdict: 'warning',
    text: { zh: `没有采用“${name}”：${reason.zh}`, en: `${name} is not used: ${reason.en}` },
    details: [same(path), ...(cost ? [cost] : [])],
    advice,
    facts: { ruleId: 'font-unfit', path, origin, flaw },
  };
}

/** Something else about the office's own fonts. */
function judgeNote({ rule, severity, text, advice }: Problem): Item {
  const facts = { ruleId: rule, path: null, origin: 'workspace', flaw: null };
  if (severity === 'info' || advice === undefined) {
    return { id: 'font-file', verdict: 'ok', text, facts };
  }
  return { id: 'font-file', verdict: 'warning', text, advice, facts };
}
