import { mask } from './chinese.ts';

/**
 * Hides what no rule on signs and blanks may touch, character for character: addresses, file names,
 * times, ratios, telephone numbers, numbers of standards, models, marks of other programs and runs of Latin text.
 */
export function protect(prose: string): string {
  if (!/[A-Za-z:\\\d]/.test(prose)) return prose;
  const spans = kinds.flatMap((kind) => [...kind(prose)]).sort((a, b) => a.from - b.from);
  let hidden = '';
  for (const { from, to } of spans) {
    if (to <= hidden.length) continue;
    hidden += prose.slice(hidden.length, Math.max(from, hidden.length));
    hidden += mask.repeat(to - hidden.length);
  }
  return hidden + prose.slice(hidden.length);
}

interface Span {
  from: number;
  to: number;
}

type Kind = (prose: string) => Iterable<Span>;

function matching(pattern: RegExp): Kind {
  return function* (prose) {
    for (const { index, 0: found } of prose.matchAll(pattern)) {
      yield { from: index, to: index + found.length };
    }
  };
}

const kinds: readonly Kind[] = [
  matching(/(?:https?|ftp|file):\/\/[!-~]*[\w/#=&-]/gi),
  matching(/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g),
  matching(/(?<![A-Za-z])[A-Za-z]:[\\/][^\s，。；：、“”‘’《》（）]*/g),
  // Pictures that are none, and marks of Pandoc and of other editors: {width="3in"}, ::: and :smile:.
  matching(
    /!\[[^\]\n]*\]\([^\n]*?\.(?:png|jpe?g|gif|webp|bmp|tiff?|[we]mf)(?: (?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?\)/gi,
  ),
  matching(/\{[^{}\n]*[.#="][^{}\n]*\}|:{3,}|(?<!\w):[a-z][a-z\d_+-]+:(?!\w)/g),
  fileNames,
  latinRuns,
  // Numbers of standards with a dash of any kind: GB/T 9704—2012.
  matching(/[A-Z]{2,5}(?:\/[A-Z]{1,4})? ?\d+(?:\.\d+)*[-–—]\d{2,4}(?!\d)/g),
  // Telephones: 010-55569506, (010)55569506, 0574-8718, 400-810-8888.
  matching(
    /(?<!\d)(?:0\d{2,3}-\d{4,8}|\(0\d{2,3}\) ?\d{7,8}|[48]00-\d{3}-\d{4})(?:-\d{1,6})?(?!\d)/g,
  ),
  // Days written in digits: 2020-11-05, 2020/11/5, 2020.11.5.
  matching(/(?<!\d)[12]\d{3}([-./])\d{1,2}\1\d{1,2}(?!\d)/g),
  // Degrees, minutes and seconds of arc: 116°23'29".
  matching(/(?<!\d)\d{1,3}°\d{1,2}['’](?:\d{1,2}(?:\.\d+)?["”])?/g),
  // Times and ratios: 10:30, 10:30:15, 1:500.
  matching(/(?<!\d)\d+(?::\d+(?:\.\d+)?)+(?!\d)/g),
];

/** A name may hold Chinese and brackets: it begins where the sentence has a sign or a blank. */
function* fileNames(prose: string): Generator<Span> {
  for (const { index, 0: ending } of prose.matchAll(endings)) {
    const before = prose.slice(Math.max(0, index - longestName), index);
    const name = /[^\s，。；：、！？“”‘’《》〈〉【】,;:!?"\ue000]*$/.exec(before)?.[0] ?? '';
    yield { from: index - name.length, to: index + ending.length };
  }
}

const longestName = 60;
const endings =
  /\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|et|dps|txt|md|csv|jpe?g|png|gif|tiff?|zip|rar|7z|mp[34]|html?|exe)(?![A-Za-z\d])/gi;

/** From the first letter or digit of a stretch that has letters to the last: `郎园 Park 文化`, `A4`. */
function* latinRuns(prose: string): Generator<Span> {
  for (const { index, 0: stretch } of prose.matchAll(latinStretch)) {
    if (!/[A-Za-z\u00c0-\u024f]/.test(stretch)) continue;
    const first = stretch.search(letterOrDigit);
    let end = stretch.length;
    while (!letterOrDigit.test(stretch.charAt(end - 1))) end -= 1;
    if (stretch[end] === ')' && stretch.slice(first, end).includes('(')) end += 1;
    yield* withoutLooseSigns(stretch.slice(first, end), index + first);
  }
}

const latinStretch = /[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;
const letterOrDigit = /[A-Za-z\d\u00c0-\u024f]/;

/** Straight quotes, and brackets whose other half is outside, belong to the Chinese around. */
function* withoutLooseSigns(core: string, offset: number): Generator<Span> {
  let from = 0;
  for (let at = 0; at < core.length; at += 1) {
    if (!isLoose(core, at)) continue;
    if (at > from) yield { from: offset + from, to: offset + at };
    from = at + 1;
  }
  yield { from: offset + from, to: offset + core.length };
}

function isLoose(core: string, at: number): boolean {
  const sign = core[at];
  if (sign === '"') return true;
  if (sign === '(') return core.lastIndexOf(')') < at;
  return sign === ')' && (core.indexOf('(') < 0 || core.indexOf('(') > at);
}
