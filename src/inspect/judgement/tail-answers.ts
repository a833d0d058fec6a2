import { isBlack, isRed, isWhite } from '../measures/colors.ts';
import type { Measures } from '../measures/measures.ts';
import { type Answer, mm, pageList, same, told, unknown, worst } from './answers.ts';

type TailIds =
  | 'tail'
  | 'tail-foot'
  | 'tail-width'
  | 'tail-weights'
  | 'tail-contacts'
  | 'colors'
  | 'glyphs'
  | 'fonts-embedded'
  | 'text-readable';

/** 报尾, by custom after the 版记 of GB/T 9704-2012 (7.4); and what concerns the whole file. */
export function judgeTail(measures: Measures): Record<TailIds, Answer | undefined> {
  const { tail, body } = measures;
  const last = tail.rules.at(-1);
  const foot = last && last.y + last.thickness;
  return {
    tail: body && presence(measures),
    'tail-foot':
      foot === undefined
        ? undefined
        : { measured: same(mm(foot)), value: foot, at: last?.at ?? [] },
    'tail-width': worst(tail.rules, ({ width }) => width, 156, mm),
    'tail-weights': weights(measures),
    'tail-contacts': contacts(measures),
    colors: body && colors(measures),
    glyphs: glyphs(measures),
    'fonts-embedded': embedded(measures),
    'text-readable': readable(measures),
  };
}

function presence({ tail }: Measures): Answer {
  const { rules, recipients } = tail;
  if (rules.length === 0) return told({ zh: '没有', en: 'none' }, false, []);
  const labels = recipients.map(({ text }) => text.replace(/[：:].*$/su, '')).join('、');
  const black = rules.every(({ color }) => isBlack(color));
  const shown = labels === '' ? '' : `，${labels}`;
  const measured = {
    zh: `${rules.length}条线${black ? '' : '（不全是黑色）'}${shown}`,
    en: `${rules.length} rules${black ? '' : ' (not all black)'}${shown}`,
  };
  return told(
    measured,
    black,
    rules.flatMap(({ at }) => at),
  );
}

function weights({ tail: { rules } }: Measures): Answer | undefined {
  if (rules.length === 0) return undefined;
  const wrong = rules.filter(({ thickness }, index) => {
    const wanted = index === 0 || index === rules.length - 1 ? 0.35 : 0.25;
    return Math.abs(thickness - wanted) > 0.105;
  });
  const shown = rules.map(({ thickness }) => thickness.toFixed(2)).join('、');
  return told(
    same(`${shown}mm`),
    wrong.length === 0,
    wrong.flatMap(({ at }) => at),
  );
}

function contacts({ tail: { rules, contacts: line } }: Measures): Answer | undefined {
  if (rules.length === 0) return undefined;
  if (line === undefined) return told({ zh: '没有', en: 'none' }, false, []);
  return told({ zh: '有', en: 'present' }, true, line.at);
}

function colors({ colors: all }: Measures): Answer {
  const other = all.filter(({ color }) => !isBlack(color) && !isRed(color) && !isWhite(color));
  if (other.length === 0) {
    return told({ zh: '只有黑、红', en: 'black and red only' }, true, []);
  }
  const names = other.slice(0, 4).map(({ color }) => color);
  const more = other.length > names.length ? '……' : '';
  return told(
    same(`${names.join('、')}${more}`),
    false,
    other.flatMap(({ at }) => at),
  );
}

function glyphs({ text: { missing, missingAt } }: Measures): Answer {
  if (missing === 0) return told({ zh: '没有', en: 'none' }, true, []);
  const list = pageList(missingAt.map(({ page }) => page));
  const measured = { zh: `${missing}个（第${list}页）`, en: `${missing} (page ${list})` };
  return told(measured, false, missingAt);
}

function embedded({ fonts }: Measures): Answer | undefined {
  if (fonts.length === 0) return undefined;
  const loose = fonts.filter((font) => !font.embedded);
  if (loose.length === 0) {
    return told({ zh: `${fonts.length}种，全部嵌入`, en: `all ${fonts.length}` }, true, []);
  }
  const names = loose.map(({ name }) => name).join('、');
  return told(
    { zh: `未嵌入：${names}`, en: `not embedded: ${names}` },
    false,
    loose.flatMap(({ at }) => at),
  );
}

function readable({ text }: Measures): Answer {
  const { readable: good, unreadable: bad, recognised, pictures } = text;
  if (pictures.length > 0) {
    const { length } = pictures;
    const also = recognised > 0;
    return told(
      {
        zh: `${length}页是图片${also ? '，文字是识别出来的，可能有错' : ''}`,
        en: `${length} pages are pictures${also ? '; their text was recognised and may be wrong' : ''}`,
      },
      false,
      [],
    );
  }
  if (good + bad === 0) return unknown({ zh: '没有文字', en: 'no text' });
  if (bad === 0) return told({ zh: '全部可以', en: 'all text' }, true, []);
  const share = Math.ceil((bad / (good + bad)) * 100);
  return told({ zh: `${share}%的字不能`, en: `${share} % of the text cannot` }, false, []);
}
