import process from 'node:process';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setA4 } from '../../src/pdf/a4.ts';
import { openPdf } from '../../src/pdf/document.ts';
import { type OpenBrowser, openBrowser } from '../../src/press/browser/open.ts';
import { inContainer } from '../../src/press/browser/sandbox.ts';
import { readMachine } from '../../src/workspace/machine.ts';
import { distribution, manuscript, print } from './print.ts';

/** Bulletins are printed with hollow faces; their HTML brings whole ones. On paper there is no difference. */
let opened: OpenBrowser;
let library: PDFiumLibrary;

beforeAll(async () => {
  const machine = readMachine(process.env);
  opened = await openBrowser({ ...machine, container: inContainer(machine.env), timeout: 60_000 });
  library = await PDFiumLibrary.init();
});

afterAll(async () => {
  library.destroy();
  await opened[Symbol.asyncDispose]();
});

test.each([
  [
    'all roles, marks of punctuation, letters and digits',
    `【文明创建】

> 按：各县（区）——尤其是青石镇……要**认真**学*起来*。

# 推进“三个一”——擦亮《口袋公园》

自2018年起，Park“7+1”、100%、ＡＢ、①②③、a—z、…、·，nǐ hǎo，Ḿ，㎡。

## 一、全面部署

### （一）分级负责

1. 网址http://example.com/a?b=1&c=2，共3.5万人。

| 区县 | 得分 |
|---|---|
| 云岭 | 98.5 |

脚注[^1]。

[^1]: 见《通知》。`,
  ],
  [
    'characters outside GB 2312 and of other scripts',
    '# 题\n\n张喆、李㭎、王𬭎；Ελλάδα，Россия；𠮷野家。',
  ],
])('%s: hollow faces print as whole ones', async (_, body) => {
  const { pdf, html } = await print(manuscript(body, distribution));
  const page = await opened.browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  const whole = await openPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  await page.close();
  setA4(whole);
  const [one, other] = [await draw(pdf), await draw(await whole.file.save())];
  expect(one).toHaveLength(other.length);
  for (const [index, picture] of one.entries()) {
    expect(inkOf(picture)).toBeGreaterThan(1000);
    expect(other[index]?.equals(picture), `page ${index + 1}`).toBe(true);
  }
});

async function draw(pdf: Uint8Array): Promise<Buffer[]> {
  const document = await library.loadDocument(pdf);
  try {
    const pictures: Buffer[] = [];
    for (const page of document.pages()) {
      const { data } = await page.render({ scale: 2, render: 'bitmap' });
      pictures.push(Buffer.from(data));
    }
    return pictures;
  } finally {
    document.destroy();
  }
}

/** Pixels that are not white. */
function inkOf(picture: Buffer): number {
  let ink = 0;
  for (let at = 0; at < picture.length; at += 4) if ((picture[at] ?? 255) < 128) ink += 1;
  return ink;
}
