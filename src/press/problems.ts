import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';

/** What only the printed pages show. */

/** @param isAfterWide the page before lies across: there is no going back to it */
export const colophonAlone = (page: number, isAfterWide: boolean): Problem => ({
  rule: 'colophon-alone',
  severity: 'warning',
  text: {
    zh: `报尾单独占了第${page}页，上面没有正文`,
    en: `The colophon stands alone on page ${page}`,
  },
  advice: isAfterWide
    ? {
        zh: '报尾排不到横页上：把横排的表移到前面，后面接正文；表不宽的，在表前写 <!-- 竖排 -->；只能这样排的，不用管',
        en: 'It cannot stand on a landscape page: move the table to where text follows, or write <!-- portrait --> before it if it is not too wide; else leave it',
      }
    : {
        zh: '删去几行正文，使报尾排回上一页；或加几行，使正文排到这一页',
        en: 'Take out a few lines so that it fits the page before, or add some so that text reaches this page',
      },
});

export const colophonTooTall = (): Problem => ({
  rule: 'colophon-too-tall',
  severity: 'error',
  text: { zh: '报尾比一页还高，排不下', en: 'The colophon is taller than a page' },
  advice: {
    zh: '缩短报、送、发的名单，长名单可作附件',
    en: 'Shorten the distribution list; a long one can be an attachment',
  },
});

/** No manuscript is known to bring this about; margins of a template do. */
export const pagesUnsettled = (): Problem => ({
  rule: 'pages-unsettled',
  severity: 'error',
  text: {
    zh: '页数定不下来：印了几遍，都和算好的不一样',
    en: 'The number of pages cannot be settled: print after print had another than was counted',
  },
  advice: {
    zh: '模板里改过纸张、页边距（@page）的，改回去；没有改过的，换一个浏览器（Chrome、Edge或Chromium）',
    en: 'If the template changes the paper or its margins (@page), take that back; if not, use another browser (Chrome, Edge or Chromium)',
  },
});

/** @param timeout ms */
export const pageHung = (timeout: number): Failure => {
  const seconds = Math.round(timeout / 100) / 10;
  return new Failure('browser', {
    zh: `浏览器${seconds}秒内没有排完`,
    en: `it did not finish within ${seconds} s`,
  });
};

export const browserLost = (): Failure =>
  new Failure('browser', { zh: '浏览器中途退出了', en: 'it ended before it was done' });

/** @param cause what the driver says of it */
export const browserFailed = (cause: Error): Failure =>
  new Failure(
    'browser',
    { zh: '浏览器出了错，没有排完', en: 'it failed before it was done' },
    { cause },
  );
