import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Box } from '../../src/pdf/box.ts';
import { manuscript, printIn } from './print.ts';

/** Whatever a picture has to be fitted into, its width by its height stays what it was. */

/** Pixels. */
const sizes = {
  phone: { width: 1200, height: 1600 },
  tower: { width: 200, height: 1600 },
  wall: { width: 3000, height: 400 },
  stamp: { width: 96, height: 48 },
};

const cell = (picture: string): string => `| 说明 | 图 |\n|---|---|\n| 现场 | ${picture} |`;

/** What is written of which picture, and how wide it comes out, mm; one that a cell makes fit is only whole. */
const cases = [
  ['phone', '![图](phone.png)', 138],
  ['phone', '文中![图](phone.png)后文。', 138],
  ['phone', cell('![图](phone.png)'), undefined],
  ['phone', '- ![图](phone.png) 后文。', 138],
  ['phone', '> ![图](phone.png)', 133.4],
  ['phone', '<img src="phone.png" width="300">', 79.4],
  ['tower', '![图](tower.png)', 23],
  ['tower', '文中![图](tower.png)后文。', 23],
  ['tower', `<!-- 横排 -->\n\n${cell('![图](tower.png)')}`, 15],
  ['wall', '![图](wall.png)', 156],
  ['wall', cell('![图](wall.png)'), undefined],
  ['stamp', '![图](stamp.png)', 25.4],
  ['stamp', '文中![图](stamp.png)后文。', 25.4],
] as const;

let folder: string;
let images: Box[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-shapes-'));
  for (const [name, size] of Object.entries(sizes)) {
    const picture = new PNG(size);
    picture.data.fill(0x99);
    await writeFile(join(folder, `${name}.png`), PNG.sync.write(picture));
  }
  images = await printed(`# 题\n\n${cases.map(([, markdown]) => markdown).join('\n\n隔开。\n\n')}`);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test('every picture is there once', () => expect(images).toHaveLength(cases.length));

test.each(cases.map((each, index) => [...each, index] as const))(
  '%s.png keeps its shape: %s',
  (name, _, width, index) => {
    const image = images[index] ?? { width: 0, height: 0 };
    const { width: across, height: down } = sizes[name];
    // Chromium sets pictures on whole pixels of 0.26 mm.
    const off = image.width * down - image.height * across;
    expect(Math.abs(off) / Math.max(across, down)).toBeLessThan(0.4);
    expect(image.width).toBeGreaterThan(10);
    if (width !== undefined) expect(Math.abs(image.width - width)).toBeLessThan(0.4);
  },
);

/** The pictures of a bulletin in reading order, on the page in mm. */
async function printed(text: string): Promise<Box[]> {
  const pages = await printIn(folder, manuscript(text));
  return pages.flatMap((page) => page.images);
}
