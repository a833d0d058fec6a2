import { openPdf } from '../../../src/pdf/document.ts';
import { readPdf } from '../../../src/pdf/read.ts';
import { checkContent } from './content.ts';
import { checkFile } from './file.ts';
import { checkFonts } from './fonts.ts';
import { checkMetadata } from './metadata.ts';
import { checkStructure } from './structure.ts';

/**
 * What of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) a PDF breaks, as far as this can be told
 * without a validator: one line each, its clause first. Only what Chromium could ever write is looked at.
 */
export async function violations(bytes: Uint8Array): Promise<string[]> {
  const doc = await openPdf(bytes);
  const reading = readPdf(doc);
  const found = [
    ...checkFile(doc, bytes),
    ...checkMetadata(doc, reading),
    ...checkFonts(doc, reading),
    ...checkContent(doc),
    ...checkStructure(doc),
  ];
  return [...new Set(found)].sort();
}
