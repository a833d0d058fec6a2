import type { Leaf } from '../bulletin/page.ts';
import { type Placement, placementProperties } from '../bulletin/placement.ts';
import type { Page } from './browser/driver.ts';

/** What is laid: a bulletin; its style, unless the page has the same from the one before. */
export type Lay = Pick<Leaf, 'title' | 'body'> & { css?: string };

/**
 * Lays a bulletin on a page in place of the one before, and tells it where its pages fall: as planned, or on as
 * few as the flow can take; forced breaks and headings kept with their text may ask for more.
 */
export async function lay(page: Page, what: Lay, planned?: Placement): Promise<Placement> {
  const placed = placementProperties(planned ?? unknown);
  const found = await page.evaluate(layHere, {
    ...what,
    ...rounding,
    placed,
    isPlanned: !!planned,
  });
  return planned ?? { ...unknown, ...found };
}

/** What `layHere` puts in before it has measured. */
const unknown: Placement = { pages: 1, widePages: 0, colophon: 0, bare: false };

/** Height of the 版心, mm (GB/T 9704-2012 5.2.1), and what rounding may add to a full page. */
const rounding = { area: 225, slack: 0.2 };

interface Given extends Lay {
  area: number;
  slack: number;
  placed: { className: string[]; style: string };
  isPlanned: boolean;
}

/** Runs in the page: one call and answer, for each costs both sides a millisecond. */
async function layHere(given: Given): Promise<Pick<Placement, 'pages' | 'colophon'>> {
  const { documentElement: root } = document;
  for (const name of ['class', 'style']) root.removeAttribute(name);
  document.title = given.title;
  const style = document.querySelector('style');
  if (style !== null && given.css !== undefined) style.textContent = given.css;
  document.body.innerHTML = given.body;
  // One that cannot be drawn is missed by the proof, which reads the pages.
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => {})));
  await document.fonts.ready;
  const heightOf = (selector: string): number => {
    const pixels = document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    return (pixels * 25.4) / 96;
  };
  const place = (): void => {
    root.className = given.placed.className.join(' ');
    root.setAttribute('style', given.placed.style);
  };
  if (given.isPlanned) {
    place();
    return { pages: 0, colophon: 0 };
  }
  const pages = Math.max(1, Math.ceil((heightOf('.bulletin') - given.slack) / given.area));
  // Three decimals are 1 µm: enough for any printer, and the same text on any machine.
  const colophon = Math.round(heightOf('.colophon') * 1000) / 1000;
  place();
  root.style.setProperty('--pages', `${pages}`);
  root.style.setProperty('--colophon', `${colophon}mm`);
  return { pages, colophon };
}
