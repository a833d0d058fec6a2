import { createRequire } from 'node:module';
import type { Candidate } from './candidate.ts';
import type { Role } from './roles.ts';
import { readTypefaces } from './typeface.ts';

/** An open face that comes with brief when its optional package was installed. */
export interface BundledFace {
  role: Role;
  package: string;
  file: string;
}

/**
 * No 仿宋 and no 小标宋 is free: these stand in. Noto Serif SC SemiBold has the upright strokes of 小标宋
 * (104 thousandths of an em, horizontals 29), where Bold (128) is a 大标宋; LXGW WenKai Light lies between 仿宋 and 楷体.
 */
export const bundledFaces: readonly BundledFace[] = [
  {
    role: 'xiaobiaosong',
    package: '@expo-google-fonts/noto-serif-sc',
    file: '600SemiBold/NotoSerifSC_600SemiBold.ttf',
  },
  {
    role: 'fangsong',
    package: '@fontsource/lxgw-wenkai',
    file: 'files/lxgw-wenkai-latin-300-normal.woff',
  },
  {
    role: 'kaiti',
    package: '@fontsource/lxgw-wenkai',
    file: 'files/lxgw-wenkai-latin-500-normal.woff',
  },
  {
    role: 'heiti',
    package: '@expo-google-fonts/noto-sans-sc',
    file: '500Medium/NotoSansSC_500Medium.ttf',
  },
  {
    role: 'songti',
    package: '@expo-google-fonts/noto-serif-sc',
    file: '400Regular/NotoSerifSC_400Regular.ttf',
  },
];

/** Finds a file of an installed package; throws when it is not there. */
export type Resolve = (specifier: string) => string;

/** Finds packages from brief's own place, wherever it is run. */
export const ownResolve: Resolve = (specifier) => createRequire(import.meta.url).resolve(specifier);

/** The bundled faces that are installed. */
export async function readBundled(resolve: Resolve): Promise<Candidate[]> {
  const candidates = await Promise.all(
    bundledFaces.map(async (face): Promise<Candidate[]> => {
      const file = locate(face, resolve);
      if (file === undefined) return [];
      const typefaces = await readTypefaces(file);
      return typefaces.map((typeface) => ({
        typeface,
        origin: 'bundled',
        role: face.role,
        rank: 0,
        substitute: true,
      }));
    }),
  );
  return candidates.flat();
}

function locate(face: BundledFace, resolve: Resolve): string | undefined {
  try {
    return resolve(`${face.package}/${face.file}`);
  } catch {
    return undefined;
  }
}
