import type { Page } from 'puppeteer';
import type { Placement } from '../bulletin/placement.ts';

/** What Chromium says of a bulletin laid out but not yet cut into pages, mm. */
export interface Measure {
  /** The whole flow, colophon included. */
  flow: number;
  colophon: number;
}

/** Tells the loaded bulletin where its pages fall, as its finished HTML will say it. */
export async function place(
  page: Page,
  properties: { className: string[]; style: string },
): Promise<void> {
  await page.evaluate(({ className, style }) => {
    document.documentElement.className = className.join(' ');
    document.documentElement.setAttribute('style', style);
  }, properties);
}

/** The fewest pages the flow can take; forced breaks and headings kept with their text may ask for more. */
export function fewestPages({ flow, colophon }: Measure): Placement {
  // Three decimals are 1 µm: enough for any printer, and the same text on any machine.
  return {
    pages: Math.max(1, Math.ceil((flow - slack) / typeAreaHeight)),
    widePages: 0,
    colophon: Math.round(colophon * 1000) / 1000,
    bare: false,
  };
}

/** A length in CSS pixels. */
export function toMillimetres(pixels: number): number {
  return (pixels * 25.4) / 96;
}

/** Height of the 版心, mm (GB/T 9704-2012 5.2.1), and what rounding may add to a full page. */
const typeAreaHeight = 225;
const slack = 0.2;
