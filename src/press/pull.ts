import type { Leaf } from '../bulletin/page.ts';
import type { Placement } from '../bulletin/placement.ts';
import type { CDPSession } from './browser/driver.ts';
import type { Pulled } from './finish.ts';
import type { Change } from './wardrobe.ts';
import { show, type WarmPage } from './warm-page.ts';

/** Prints a bulletin on a warm page, told where its pages fall: as planned, or on as few as it can take. */
export async function pullPrint(
  warm: WarmPage,
  leaf: Leaf,
  change: Change,
  planned?: Placement,
): Promise<Pulled> {
  const placement = await show(warm, leaf, change, planned);
  return { pdf: await print(warm.session), placement, worn: change.worn };
}

/** Asked of the browser itself: `page.pdf` has it keep the PDF in a file and hand it over in pieces. */
async function print(session: CDPSession): Promise<Uint8Array> {
  const { data } = await session.send('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data, 'base64');
}
