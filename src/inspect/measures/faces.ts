import { roleNamed, standingOf } from '../../fonts/official.ts';
import type { Role } from '../../fonts/roles.ts';

/** The name of a face as people know it; Word and WPS write Chinese names in GBK, one byte a character. */
export function faceName(name: string): string {
  if (/^[ -~]*$/.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** The role a face plays by its name; undefined for one that says nothing. */
export function roleOfFace(name: string): Role | undefined {
  // `FangSong,Bold`: a style made up by Word.
  const [family = ''] = name.split(',');
  return (
    standingOf([name, family])?.role ??
    roleNamed(family) ??
    hints.find(([pattern]) => pattern.test(family))?.[1]
  );
}

/** Parts of names by which faces that no office list has tell what they are; the first that fits counts. */
const hints: readonly (readonly [RegExp, Role])[] = [
  [/小标宋|xbs|xiaobiao|zhongsong|中宋/i, 'xiaobiaosong'],
  [/仿|fang|fzfs/i, 'fangsong'],
  [/楷|kai/i, 'kaiti'],
  [/黑|hei|gothic|noto\s?sans|sourcehansans|source han sans|pingfang|fzht/i, 'heiti'],
  [/宋|song|sun|ming|noto\s?serif|sourcehanserif|source han serif|fzss/i, 'songti'],
];
