#!/usr/bin/env node
/**
 * Records a short session at the desk with the built program, and draws it as docs/images/desk.png.
 *
 *   npm run build && node scripts/desk-picture.mjs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer';
import stringWidth from 'string-width';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'brief-desk-'));
const office = join(folder, '云岭简报');
const issue = join(office, 'briefs/2026/2.md');

const face = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
);
const style = `
@font-face { font-family: T; src: url(data:font/ttf;base64,${readFileSync(face).toString('base64')}) }
body { margin: 0 }
main { width: 920px; padding: 20px; background: #1c2128; color: #d6dde5; font: 14px/24px T }
.row { min-height: 24px }
i { display: inline-block; width: 9px; font-style: normal; text-align: center; white-space: pre }
.w0 { width: 0 } .w2 { width: 18px }
.c1 { font-weight: 700; color: #fff } .c2, .c90 { color: #8b949e }
.c31, .c91 { color: #ff7b72 } .c32, .c92 { color: #7ee787 } .c33, .c93 { color: #e3b341 }
.c34, .c94 { color: #79c0ff } .c35 { color: #d2a8ff } .c36, .c96 { color: #76e3ea }
`;

/** A change of colour, kept by `split`. */
const esc = String.fromCharCode(27);
const colour = new RegExp(`(${esc}\\[[\\d;]*m)`);

const session = [
  say(
    'brief init 云岭简报 --yes --masthead 云岭简报 --publisher 云岭市文明办 --phone 55550126',
    folder,
  ),
  say('brief new 文明实践进社区'),
];
writeFileSync(
  issue,
  `${readFileSync(issue, 'utf8').trimEnd()}\n\n自2025年以来,全市建成社区站点 120 个，惠及3万余人。\n`,
);
session.push(say('brief check briefs/2026/2.md'));
session.push(say('brief check briefs/2026/2.md --fix'));
session.push(say('brief build'));
await draw(session.flat(), join(root, 'docs/images/desk.png'));
rmSync(folder, { recursive: true });

/** Runs a command; gives its line and what it said, with colours. */
function say(line, cwd = office) {
  const [, ...words] = line.split(' ');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/brief.js'), ...words, '--color'],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, LANG: 'zh_CN.UTF-8', SOURCE_DATE_EPOCH: '1795392000', COLUMNS: '88' },
    },
  );
  const said = `${stdout}${stderr}`.trimEnd().split('\n');
  return [`${esc}[1m$ ${line}${esc}[0m`, ...said, ''];
}

/** Draws lines in cells, two for a wide character, as a terminal does. */
async function draw(lines, path) {
  const rows = lines.map((line) => `<div class="row">${cellsOf(line)}</div>`).join('');
  const browser = await puppeteer.launch(await launchOptions());
  const page = await browser.newPage();
  await page.setViewport({ width: 960, height: 100, deviceScaleFactor: 2 });
  await page.setContent(
    `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${rows}</main>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const main = await page.$('main');
  await main.screenshot({ path });
  await browser.close();
}

function cellsOf(line) {
  let style = '';
  return line
    .split(colour)
    .map((part) => {
      const codes = part.startsWith(esc) ? part.slice(2, -1) : undefined;
      if (codes === undefined) {
        return Array.from(
          part,
          (char) => `<i class="${style} w${stringWidth(char)}">${quoted(char)}</i>`,
        ).join('');
      }
      for (const code of codes.split(';')) {
        style =
          code === '' || code === '0' || code === '39' || code === '22' ? '' : `${style} c${code}`;
      }
      return '';
    })
    .join('');
}

function quoted(char) {
  return char.replace('&', '&amp;').replace('<', '&lt;');
}

/** The Chromium that brief itself brings along, and its Chinese face. */
async function launchOptions() {
  const { default: chromium } = await import('@sparticuz/chromium');
  return {
    executablePath: await chromium.executablePath(),
    args: [...chromium.args],
    headless: 'shell',
  };
}
