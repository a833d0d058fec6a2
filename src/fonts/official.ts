import { type Role, roleNames, roles } from './roles.ts';

/** What a face is in the field: the role it plays, its place among the faces of that role, and whether it only stands in. */
export interface Standing {
  role: Role;
  /** Smaller is preferred. */
  rank: number;
  standsIn: boolean;
}

/** The standing of a face by any of the names it bears; undefined for a face that is none of the known ones. */
export function standingOf(names: readonly string[]): Standing | undefined {
  for (const name of names) {
    const standing = standings.get(plain(name));
    if (standing !== undefined) return standing;
  }
  return undefined;
}

/** The role a text names (a file called 仿宋.ttf or fangsong.ttf); undefined when it names none. */
export function roleNamed(text: string): Role | undefined {
  const word = plain(text);
  return roles.find((role) => word.includes(roleNames[role]) || word.includes(role));
}

/** Whether a file on the system may hold a known face, told by its name alone, so that thousands stay unopened. */
export function maybeKnown(fileName: string): boolean {
  return knownFiles.test(fileName);
}

/**
 * The faces of each role, best first, under all their names: Chinese, English, PostScript.
 * Wide character sets go before GB2312 ones, except where offices name the GB2312 face itself (仿宋_GB2312, 楷体_GB2312).
 */
const official: Record<Role, string[][]> = {
  xiaobiaosong: [
    ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
    ['方正公文小标宋', 'FZDocXiaoBiaoSong', 'FZDXBS--GBK1-0'],
    ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
    ['汉仪小标宋简', 'HYXiaoBiaoSongJ'],
  ],
  fangsong: [
    ['仿宋_GB2312', 'FangSong_GB2312'],
    ['方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0'],
    ['方正公文仿宋', 'FZDocFangSong'],
    ['方正仿宋简体', 'FZFangSong-Z02S', 'FZFSJW--GB1-0'],
    ['仿宋', 'FangSong', '中易仿宋'],
    ['华文仿宋', 'STFangsong'],
    ['汉仪仿宋简', 'HYFangSongJ', '汉仪仿宋S', 'HYFangSongS'],
    [
      '朱雀仿宋',
      '朱雀仿宋（预览测试版）',
      'Zhuque Fangsong',
      'Zhuque Fangsong (technical preview)',
    ],
    ['FandolFang', 'FandolFang-Regular', 'FandolFang R'],
  ],
  kaiti: [
    ['楷体_GB2312', 'KaiTi_GB2312'],
    ['方正楷体_GBK', 'FZKai-Z03', 'FZKTK--GBK1-0'],
    ['方正公文楷体', 'FZDocKai', 'FZDocKaiTi'],
    ['方正楷体简体', 'FZKai-Z03S', 'FZKTJW--GB1-0'],
    ['楷体', 'KaiTi', '中易楷体'],
    ['华文楷体', 'STKaiti', 'STKaiti-SC-Regular', 'STKaitiSC-Regular'],
    ['汉仪楷体KW', 'HYKaiTiKW', '汉仪楷体简', 'HYKaiTiJ', '汉仪楷体S', 'HYKaiTiS'],
    ['FandolKai', 'FandolKai-Regular', 'FandolKai R'],
  ],
  heiti: [
    ['黑体', 'SimHei', '中易黑体'],
    ['方正黑体_GBK', 'FZHei-B01', 'FZHTK--GBK1-0'],
    ['方正公文黑体', 'FZDocHei', 'FZDocHeiTi'],
    ['方正黑体简体', 'FZHei-B01S', 'FZHTJW--GB1-0'],
    ['华文黑体', 'STHeiti', 'STHeitiSC-Medium'],
    ['汉仪中黑KW', 'HYZhongHeiKW', '汉仪中黑简', 'HYZhongHeiJ'],
    ['FandolHei', 'FandolHei-Regular', 'FandolHei R'],
  ],
  songti: [
    ['宋体', 'SimSun', '中易宋体'],
    ['方正书宋_GBK', 'FZShuSong-Z01', 'FZSSK--GBK1-0'],
    ['方正书宋简体', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'],
    ['华文宋体', 'STSong', 'STSongti-SC-Regular'],
    ['汉仪书宋二KW', 'HYShuSongErKW', '汉仪书宋二简', 'HYShuSongErJ'],
    ['FandolSong', 'FandolSong-Regular', 'FandolSong R'],
    ['宋体-ExtB', 'SimSun-ExtB'],
    ['宋体-ExtG', 'SimSun-ExtG'],
  ],
};

/** Faces near enough to a role to be taken before the bundled one, and said to stand in. */
const standIns: [role: Role, names: string[]][] = [
  ['xiaobiaosong', ['华文中宋', 'STZhongsong']],
  ['xiaobiaosong', ['Songti SC Bold', 'STSongti-SC-Bold']],
];

const standings: ReadonlyMap<string, Standing> = new Map(
  [
    ...roles.flatMap((role) => official[role].map((names) => ({ role, names, standsIn: false }))),
    ...standIns.map(([role, names]) => ({ role, names, standsIn: true })),
  ].flatMap(({ role, names, standsIn }, rank) =>
    names.map((name): [string, Standing] => [plain(name), { role, rank, standsIn }]),
  ),
);

const knownFiles =
  /^(?:fz|hy|sim(?:fang|kai|hei|sun)|st(?:fang|kai|song|zhong|heiti)|(?:fang|shu)s|kai|heiti|song|fandol|zhuque)|[仿楷黑宋]|方正|华文|汉仪|朱雀/iu;

/** Names are written with and without spaces, hyphens and underscores, in either case. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/gu, '');
}
