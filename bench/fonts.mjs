import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import woff from 'woff2sfnt-sfnt2woff';

/** Puts the open faces that brief brings into a folder, as TrueType, for tools that take no WOFF. */
export async function unpackFonts(brief, folder) {
  const require = createRequire(join(brief, 'package.json'));
  await mkdir(folder, { recursive: true });
  for (const face of faces) {
    const file = require.resolve(face);
    const target = join(folder, basename(file).replace(/\.woff$/, '.ttf'));
    if (file.endsWith('.woff')) await writeFile(target, woff.toSfnt(await readFile(file)));
    else await copyFile(file, target);
  }
}

const faces = [
  '@expo-google-fonts/noto-serif-sc/600SemiBold/NotoSerifSC_600SemiBold.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-300-normal.woff',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
];
