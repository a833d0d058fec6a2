import { mmPerPt } from '../../pdf/reading.ts';
import { isBlack } from '../measures/colors.ts';
import type { Heading, Measures } from '../measures/measures.ts';
import {
  type Answer,
  faceAnswer,
  mm,
  offCentre,
  pt,
  same,
  told,
  unknown,
  worst,
} from './answers.ts';

type TextIds =
  | 'body-face'
  | 'body-size'
  | 'body-pitch'
  | 'body-color'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'title-face'
  | 'title-size'
  | 'title-centre';

/** Type of the text, its headings and titles (GB/T 9704-2012 5.2, 7.3). */
export function judgeText(measures: Measures): Record<TextIds, Answer | undefined> {
  const { body, titles } = measures;
  const noText = unknown({ zh: '没有可以测量的文字', en: 'no text to measure' });
  return {
    'body-face': body ? faceAnswer([body], 'fangsong') : noText,
    'body-size': body ? { measured: pt(body.size), value: body.size, at: body.at } : noText,
    'body-pitch': body?.pitch === undefined ? noText : pitch(body.pitch, body.at),
    'body-color': body ? told(same(body.color), isBlack(body.color), body.at) : noText,
    'heading-1': headings(measures, 1, 'heiti'),
    'heading-2': headings(measures, 2, 'kaiti'),
    'heading-3': headings(measures, 3, 'fangsong'),
    'heading-4': headings(measures, 4, 'fangsong'),
    'title-face': faceAnswer(titles, 'xiaobiaosong'),
    'title-size': worst(titles, ({ size }) => size, 22, pt),
    'title-centre': worst(titles, (title) => title.offCentre, 0, offCentre),
  };
}

function pitch(value: number, at: Answer['at']): Answer {
  const points = value / mmPerPt;
  return { measured: same(`${points.toFixed(1)}pt（${mm(value, 2)}）`), value: points, at };
}

/** Level 3 and 4 are in the type of the text, whatever its name says of it. */
function headings(
  { headings: all, body }: Measures,
  level: Heading['level'],
  wanted: 'heiti' | 'kaiti' | 'fangsong',
): Answer | undefined {
  const own = all.filter((heading) => heading.level === level);
  const answer = faceAnswer(own, wanted);
  const asBody = wanted === 'fangsong' && own.every(({ face }) => face === body?.face);
  return answer && asBody ? { ...answer, verdict: 'fits' } : answer;
}
