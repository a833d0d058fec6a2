/** Services that can build a workspace by themselves. */
export const ciNames = ['github', 'gitlab', 'none'] as const;

export type Ci = (typeof ciNames)[number];
