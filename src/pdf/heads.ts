import type { PDFRef } from '@cantoo/pdf-lib';
import type { PdfDocument } from './document.ts';
import { nameAt } from './objects.ts';
import { type Element, readTags } from './tags.ts';

/** Of marked content that heads a table: whether it only shows again what stood on an earlier page. */
export type IsRepeat = (shown: string) => boolean;

/** What judges marked content of a page, by its MCID; undefined where it is of no head. */
export type HeadLookup = (page: PDFRef, mcid: number) => IsRepeat | undefined;

/**
 * Finds the heads that Chromium prints again on each page of a table. They are content of the element of the
 * first, so that who has a table of ten pages read to him would hear each head ten times. A cell that goes
 * over two pages shows something else on the second. Pages must come in their order. In a reading they are told by
 * their text (`repeats.ts`); here there is only content.
 */
export function readHeads(doc: PdfDocument, elements: readonly Element[]): HeadLookup {
  if (!elements.some(({ dict }) => nameAt(doc, dict, 'S') === 'TH')) return () => undefined;
  const tagOf = readTags(doc);
  const firsts = new Map<number, { page: PDFRef; texts: Set<string> }>();
  return (page, mcid) => {
    const tag = tagOf(page, mcid);
    if (!tag?.path.includes('TH')) return undefined;
    const first = firsts.get(tag.element) ?? { page, texts: new Set() };
    firsts.set(tag.element, first);
    return (shown) => {
      if (first.page === page) first.texts.add(shown);
      return first.page !== page && shown !== '' && first.texts.has(shown);
    };
  };
}
