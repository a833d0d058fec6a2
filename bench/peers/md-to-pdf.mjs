import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mdToPdf } from 'md-to-pdf';
import { servedOptions } from './chromium.mjs';
import { loop } from './loop.mjs';

const face = (family, file) =>
  `@font-face { font-family: "${family}"; src: url("/faces/${file}") }`;

/** The type area and the faces of a bulletin; masthead and colophon are beyond it. */
const css = `
${face('fangsong', 'lxgw-wenkai-latin-300-normal.ttf')}
${face('heiti', 'NotoSansSC_500Medium.ttf')}
${face('xiaobiaosong', 'NotoSerifSC_600SemiBold.ttf')}
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }
body { max-width: none; margin: 0; padding: 0 }
body, p, li { font: 16pt / 10.2272mm fangsong; letter-spacing: -.206pt; text-align: justify }
p { margin: 0; text-indent: 2em }
h1 { font: 22pt / 10.2272mm xiaobiaosong; text-align: center }
h2 { font: 16pt / 10.2272mm heiti; margin: 0; text-indent: 2em }
`;

async function open({ workspace, browser }) {
  return {
    print: async (issue, dest) => {
      await mkdir(dirname(dest), { recursive: true });
      await mdToPdf(
        { path: join(workspace, 'briefs', issue) },
        {
          dest,
          basedir: workspace,
          css,
          launch_options: servedOptions(browser),
          pdf_options: { preferCSSPageSize: true, printBackground: true },
        },
      );
    },
    close: async () => {},
  };
}

/** Prints issues with md-to-pdf, one after another: `md-to-pdf.mjs <task>`, see `loop.mjs`. */
await loop(open);
