import { type Leaf, policy } from '../bulletin/page.ts';
import type { Placement } from '../bulletin/placement.ts';
import type { CDPSession, Page } from './browser/driver.ts';
import { lay } from './lay.ts';
import type { Change, Worn } from './wardrobe.ts';

/** A page that shows one bulletin after another. */
export interface WarmPage {
  page: Page;
  session: CDPSession;
  worn: Worn;
  /** The style of the bulletin it shows. */
  css: string;
}

/**
 * Opens a page that will show one bulletin after another: opening and loading one takes 40 ms.
 * @param onBroken called when it breaks down, were it before it is open: what it was asked is never answered then
 */
export async function openPage(open: () => Promise<Page>, onBroken: () => void): Promise<WarmPage> {
  const page = await open();
  page.once('error', onBroken);
  // A manuscript can run nothing and reach nothing, even if something slipped through before.
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  // What is not in view is laid out, but never drawn, where frames are drawn at all.
  await page.setViewport({ width: 800, height: 1 });
  await page.setContent(blank, { waitUntil: 'load' });
  return { page, session: await page.createCDPSession(), worn: new Map(), css: '' };
}

/**
 * Shows a bulletin in place of the one before, of which nothing stays but faces (see `Wardrobe`): style, text, title
 * and what the press had told the style sheet. Gives where its pages fall, its faces ready.
 */
export async function show(
  warm: WarmPage,
  { title, css, body }: Leaf,
  change: Change,
  planned?: Placement,
): Promise<Placement> {
  if (change.fresh || change.faces.length > 0) await dress(warm, change);
  // The same rules sent again would be read and worked out anew.
  const placement = await lay(
    warm.page,
    { title, body, ...(css !== warm.css && { css }) },
    planned,
  );
  warm.css = css;
  return placement;
}

/** Changes a page's faces, while it is empty: else the bulletin before would be set in them first. */
async function dress({ page }: WarmPage, { fresh, faces }: Change): Promise<void> {
  const packed = faces.map(({ family, data }) => {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
    return { family, data: bytes.toString('base64') };
  });
  await page.evaluate(putOn, fresh, packed);
}

/** Runs in the page. */
function putOn(takeOff: boolean, faces: { family: string; data: string }[]): void {
  const { body, fonts } = document;
  body.replaceChildren();
  const families = new Set(faces.map(({ family }) => family));
  for (const face of fonts) if (takeOff || families.has(face.family)) fonts.delete(face);
  for (const { family, data } of faces) {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    fonts.add(new FontFace(family, bytes));
  }
}

const blank = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title></title><style></style></head><body></body></html>`;
