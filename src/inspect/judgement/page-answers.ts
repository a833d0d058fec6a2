import type { Area, Measures } from '../measures/measures.ts';
import { type Answer, mm, pageList, same, told, unknown, worst } from './answers.ts';

type PageIds =
  | 'page-size'
  | 'margin-top'
  | 'margin-left'
  | 'area-width'
  | 'area-foot'
  | 'text-inside'
  | 'characters'
  | 'lines';

/** Paper, 版心 and grid (GB/T 9704-2012 5.1, 5.2). */
export function judgePage(measures: Measures): Record<PageIds, Answer | undefined> {
  const { area, body, outside } = measures;
  const { characters, lines } = area;
  return {
    'page-size': pageSize(measures),
    'margin-top': top(measures),
    'margin-left': left(area),
    'area-width': width(area),
    'area-foot': foot(measures),
    'text-inside': body && textInside(outside),
    characters: characters
      ? counted(characters, { zh: '字', en: '' }, { zh: '按字距推算', en: 'from their pitch' })
      : noText,
    lines: lines
      ? counted(lines, { zh: '行', en: '' }, { zh: '没有满页，按行距推算', en: 'from their pitch' })
      : noText,
  };
}

const noText = unknown({ zh: '没有足够的正文', en: 'too little text' });

function pageSize({ pages }: Measures): Answer {
  const sized = pages.map(({ width, height }, index) => ({
    short: Math.min(width, height),
    long: Math.max(width, height),
    page: index + 1,
    box: { x: 0, y: 0, width, height },
  }));
  const wrong = sized.filter(
    ({ short, long }) => Math.abs(short - 210) > 0.5 || Math.abs(long - 297) > 0.5,
  );
  const [shown] = wrong.length > 0 ? wrong : sized;
  const size = `${shown?.short.toFixed(1)}×${shown?.long.toFixed(1)}mm`;
  if (wrong.length === 0) return told(same(size), true, []);
  const list = pageList(wrong.map(({ page }) => page));
  const some = wrong.length < pages.length;
  return told(
    some ? { zh: `${size}（第${list}页）`, en: `${size} (page ${list})` } : same(size),
    false,
    wrong.map(({ page, box }) => ({ page, box })),
  );
}

/**
 * The top of the 版心 is that of the first line's box, as word processors have it; or that of its
 * characters, as 3.2 has it (22 characters and 21 gaps), in prints so spaced that the lines' boxes
 * would not fit.
 */
function top({ area, body }: Measures): Answer {
  const edge = area.top;
  if (edge === undefined || body?.pitch === undefined) {
    return unknown({ zh: '没有从页首排起的正文页', en: 'no page begins with text' });
  }
  const loose = body.pitch * 22 > 225.6;
  const byInk = loose && Math.abs(edge.ink - 37) < Math.abs(edge.position - 37);
  const value = byInk ? edge.ink : edge.position;
  return { measured: same(mm(value)), value, at: edge.at };
}

function left({ left: edge, evenLeft }: Area): Answer {
  if (edge === undefined) return noText;
  if (evenLeft === undefined) {
    return { measured: same(mm(edge.position)), value: edge.position, at: edge.at };
  }
  const measured = {
    zh: `单页${mm(edge.position)}，双页${mm(evenLeft.position)}`,
    en: `odd ${mm(edge.position)}, even ${mm(evenLeft.position)}`,
  };
  // Mirrored for printing on both sides: the outer margin is 26 mm.
  const mirrored = Math.abs(evenLeft.position - 26) <= 1;
  if (mirrored) return { measured, value: edge.position, at: edge.at };
  const off = [edge, evenLeft].sort(
    (one, other) => Math.abs(other.position - 28) - Math.abs(one.position - 28),
  );
  return { measured, value: off[0]?.position ?? edge.position, at: off[0]?.at ?? [] };
}

function width({ left: from, right: to, evenLeft, evenRight }: Area): Answer {
  if (from === undefined || to === undefined) return noText;
  const even = (evenRight ?? to).position - (evenLeft ?? from).position;
  const widths = [
    { width: to.position - from.position, at: to.at },
    ...(evenLeft || evenRight ? [{ width: even, at: (evenRight ?? to).at }] : []),
  ];
  return worst(widths, (one) => one.width, 156, mm) ?? noText;
}

/** By the characters where the lines are so spaced that their boxes would not fit: see `top`. */
function foot({ area, body }: Measures): Answer {
  if (area.foot === undefined || body?.pitch === undefined) return noText;
  const loose = body.pitch * 22 > 225.6;
  const value = loose ? area.foot.ink : area.foot.position;
  return { measured: same(mm(value)), value, at: area.foot.at };
}

function textInside(outside: Measures['outside']): Answer {
  if (outside.length === 0) return told({ zh: '都在版心之内', en: 'all within it' }, true, []);
  const list = pageList(outside.map(({ page }) => page));
  const count = outside.length;
  return told(
    { zh: `${count}行超出（第${list}页）`, en: `${count} lines extend beyond it (page ${list})` },
    false,
    outside,
  );
}

function counted(
  { count, derived, at }: NonNullable<Area['lines']>,
  unit: { zh: string; en: string },
  how: { zh: string; en: string },
): Answer {
  const measured = derived
    ? { zh: `${count}${unit.zh}（${how.zh}）`, en: `${count}${unit.en} (${how.en})` }
    : { zh: `${count}${unit.zh}`, en: `${count}${unit.en}` };
  return { measured, value: count, at };
}
