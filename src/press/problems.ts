import { Failure } from '../finding/failure.ts';
import type { Problem } from '../finding/finding.ts';

/** What only the printed pages show. */

/** @param isAfterWide the page before lies across: there is no going back to it */
export const colophonAlone = (page: number, isAfterWide: boolean): Problem => ({
  rule: 'colophon-alone',
  severity: 'warning',
  text: {
    zh: `报尾单独占了第${page}页，上面没有正文`,
    en: `The colophon is alone on page ${page}`,
  },
  advice: isAfterWide
    ? {
        zh: '报尾排不到横页上：把横排的表移到前面，后面接正文；表不宽的，在表前写 <!-- 竖排 -->；只能这样排的，不用管',
        en: 'It cannot be on a landscape page: move the table to a place where text follows it, or write <!-- portrait --> before the table if it is not too wide; otherwise leave it as it is',
      }
    : {
        zh: '删去几行正文，使报尾排回上一页；或加几行，使正文排到这一页',
        en: 'Remove a few lines so that it fits on the page before, or add some so that text reaches this page',
      },
});

export const colophonTooTall = (): Problem => ({
  rule: 'colophon-too-tall',
  severity: 'error',
  text: { zh: '报尾比一页还高，排不下', en: 'The colophon is taller than a page' },
  advice: {
    zh: '缩短报、送、发的名单，长名单可作附件',
    en: 'Shorten the distribution list, or make it an attachment',
  },
});

/** No manuscript is known to bring this about; margins of a template do. */
export const pagesUnsettled = (): Problem => ({
  rule: 'pages-unsettled',
  severity: 'error',
  text: {
    zh: '页数定不下来：印了几遍，都和算好的不一样',
    en: 'The number of pages does not settle: every print had a different number from the one planned',
  },
  advice: {
    zh: '模板里改过纸张、页边距（@page）的，改回去；没有改过的，换一个浏览器（Chrome、Edge或Chromium）',
    en: 'If the template changes the paper size or margins (@page), undo that; if not, use another browser (Chrome, Edge or Chromium)',
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
  new Failure('browser', { zh: '浏览器中途退出了', en: 'it quit before it had finished' });

/** @param cause what the driver says of it */
export const browserFailed = (cause: Error): Failure =>
  new Failure(
    'browser',
    { zh: '浏览器出了错，没有排完', en: 'it failed before it had finished' },
    { cause },
  );
