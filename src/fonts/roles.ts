/** The five roles type plays in a bulletin (GB/T 9704-2012 7): each is one face, one named subset. */
export const roles = ['xiaobiaosong', 'fangsong', 'kaiti', 'heiti', 'songti'] as const;

export type Role = (typeof roles)[number];

/** The role's name as an editor says it. */
export const roleNames: Record<Role, string> = {
  xiaobiaosong: '小标宋',
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  songti: '宋体',
};

/** Characters (whole code points) that each role must set. */
export type Usage = ReadonlyMap<Role, ReadonlySet<string>>;
