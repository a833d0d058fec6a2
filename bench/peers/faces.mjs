import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subset from 'subset-font';

/** The faces of the type area, cut down to what all of some pages show: as `font-family` and data. */
export async function cutForAll(folder, pages) {
  const characters = new Set();
  for (const page of pages) {
    const text = (await readFile(page, 'utf8')).replace(/url\([^)]*\)/g, '');
    for (const character of text) characters.add(character);
  }
  const text = [...characters].join('');
  return Promise.all(
    Object.entries(files).map(async ([family, file]) => ({
      family,
      data: await subset(await readFile(join(folder, file)), text),
    })),
  );
}

/** As brief names them in its HTML. */
const files = {
  'brief-xiaobiaosong': 'NotoSerifSC_600SemiBold.ttf',
  'brief-songti': 'NotoSerifSC_400Regular.ttf',
  'brief-heiti': 'NotoSansSC_500Medium.ttf',
  'brief-fangsong': 'lxgw-wenkai-latin-300-normal.ttf',
  'brief-kaiti': 'lxgw-wenkai-latin-500-normal.ttf',
};
