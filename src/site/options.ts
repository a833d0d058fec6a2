import type { Usage } from '../fonts/roles.ts';
import type { Dressing } from '../fonts/shelf.ts';

export interface SiteOptions {
  /** The name printed red at the head of the index. */
  title: string;
  /** Cuts faces down to the characters used: the shelf's. */
  dress(usage: Usage): Promise<Dressing>;
  /** What else the archive holds for people, such as the 归档文件目录; paths below its folder. */
  links?: SiteLink[];
  /** Path of the Atom feed below the folder of the archive. */
  feed?: string;
}

export interface SiteLink {
  label: string;
  path: string;
}
