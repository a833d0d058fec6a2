import type { Folio, Measures } from '../measures/measures.ts';
import { type Answer, faceAnswer, mm, pageList, pt, same, told, worst } from './answers.ts';
import { expectations } from './expectations.ts';

type FolioIds =
  | 'folio'
  | 'folio-size'
  | 'folio-face'
  | 'folio-dashes'
  | 'folio-side'
  | 'folio-distance';

/** Page numbers (GB/T 9704-2012 7.5). */
export function judgeFolios({
  folios,
  unnumbered,
  pages,
  tail,
  body,
}: Measures): Record<FolioIds, Answer | undefined> {
  // The colophon's page, behind a blank one, carries no number.
  const missing = unnumbered.filter((page) => page !== pages.length || !tail.rules.length);
  return {
    folio: body && presence(folios, missing),
    'folio-size': worst(folios, ({ size }) => size, 14, pt),
    'folio-face': faceAnswer(folios, 'songti'),
    'folio-dashes': dashes(folios),
    'folio-side': sides(folios),
    'folio-distance': worst(folios, ({ below }) => below, 7, mm),
  };
}

function presence(folios: readonly Folio[], missing: readonly number[]): Answer {
  const wrong = folios.filter(({ page, number }, index) => {
    const first = folios[0];
    return first !== undefined && number - page !== first.number - first.page && index > 0;
  });
  if (folios.length === 0) return told({ zh: '没有', en: 'none' }, false, []);
  if (missing.length > 0) {
    const list = pageList(missing);
    return told({ zh: `第${list}页没有`, en: `none on page ${list}` }, false, []);
  }
  if (wrong.length > 0) {
    const list = pageList(wrong.map(({ page }) => page));
    const measured = { zh: `第${list}页不连续`, en: `out of order on page ${list}` };
    return told(
      measured,
      false,
      wrong.flatMap(({ at }) => at),
    );
  }
  const [first] = folios;
  const last = folios.at(-1);
  return told(same(`${first?.number}～${last?.number}`), first?.number === first?.page, []);
}

function dashes(folios: readonly Folio[]): Answer | undefined {
  if (folios.length === 0) return undefined;
  const wrong = folios.filter(({ before, after }) => !isDash(before) || !isDash(after));
  const shown = wrong[0] ?? folios[0];
  const measured = same(shown?.text ?? '');
  return told(
    measured,
    wrong.length === 0,
    wrong.flatMap(({ at }) => at),
  );
}

/** U+2014, or its kin that look the same; a hyphen is too short. */
function isDash(text: string): boolean {
  return /^[—―─－一]$/.test(text);
}

/** The first page with its number at the wrong side, or too far from it, speaks for all. */
function sides(folios: readonly Folio[]): Answer | undefined {
  const { min, max } = expectations['folio-side'];
  const wrong = folios.filter(({ page, side, indent }) => {
    return side !== (page % 2 === 1 ? 'right' : 'left') || indent < min || indent > max;
  });
  const shown = wrong[0] ?? folios[0];
  if (shown === undefined) return undefined;
  const { zh, en } = sideNames[shown.side];
  const space = shown.side === 'centre' ? '' : mm(shown.indent);
  const measured = {
    zh: `第${shown.page}页${zh}${space && `，空${space}`}`,
    en: `page ${shown.page} ${en}${space && `, ${space} from the edge`}`,
  };
  const at = wrong.flatMap((folio) => folio.at);
  return told(measured, wrong.length === 0, at.length > 0 ? at : shown.at);
}

const sideNames = {
  left: { zh: '居左', en: 'left' },
  centre: { zh: '居中', en: 'centred' },
  right: { zh: '居右', en: 'right' },
};
