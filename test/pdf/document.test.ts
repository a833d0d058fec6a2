import { expect, test } from 'vitest';
import { Failure } from '../../src/finding/failure.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { loadPdfLibrary } from '../../src/pdf/library.ts';
import { fixtureBytes, makeDocument } from './documents.ts';

test('a print opens', async () => {
  const { file } = await openPdf(await fixtureBytes('bulletin'));
  expect(file.getPageCount()).toBe(4);
});

async function testBroken(bytes: Uint8Array): Promise<void> {
  const failure = await openPdf(bytes).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: 'browser', text: { zh: expect.stringContaining('PDF') } });
  expect(failure).toHaveProperty('cause');
}

test('nothing is a failure', () => testBroken(new Uint8Array()));

test('what is no PDF is a failure', () => testBroken(Buffer.from('<!doctype html>')));

test.each([0.1, 0.5, 0.9, 0.95, 0.99])('%f of a print is a failure', async (part) => {
  const bytes = await fixtureBytes('bulletin');
  await testBroken(bytes.subarray(0, bytes.length * part));
});

test('a damaged object is a failure', async () => {
  const text = Buffer.from(await fixtureBytes('wide')).toString('latin1');
  await testBroken(Buffer.from(text.replace('/Type /Pages', '/Type ((((('), 'latin1'));
});

test('a PDF without pages is a failure', async () => {
  const { file } = await makeDocument();
  file.removePage(0);
  await testBroken(await file.save({ addDefaultPage: false }));
});

test('the library is loaded once', async () => {
  expect(await loadPdfLibrary()).toBe((await openPdf(await fixtureBytes('wide'))).lib);
});
