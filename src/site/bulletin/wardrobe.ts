import type { Draft } from '../../build/write.ts';
import type { Role } from '../../fonts/roles.ts';
import type { Dressing } from '../../fonts/shelf.ts';
import type { SiteOptions } from '../options.ts';
import { asset, ownText, shareFaces, spareRules } from '../style.ts';
import type { BulletinParts } from './take-apart.ts';
import { familyNames, roleOf } from './usage.ts';

/** The style and faces that all bulletins of the site share. */
export interface Wardrobe {
  /** Path of the style sheet for a bulletin. */
  styleOf(parts: Pick<BulletinParts, 'families' | 'css'>): string;
  /** Faces, and the style sheets asked for so far: one for each template in use. */
  drafts(): Draft[];
}

/** Cuts every face once, for all bulletins together: each needs most of the same characters. */
export async function openWardrobe(
  usage: ReadonlyMap<Role, ReadonlySet<string>>,
  { dress }: SiteOptions,
): Promise<Wardrobe> {
  const dressing = await dress(usage);
  const { rules, drafts: faces } = shareFaces(dressing.subsets, 'face');
  const bar = await ownText('bar.css');
  const spare = spareRules(dressing.families.get(barRole), faces);
  const sheets = new Map<string, Draft>();
  return {
    styleOf: ({ families, css }) => {
      const own = [...spare, ...familyRules(families, dressing), css].join('\n');
      const sheet = sheets.get(own) ?? asset('bulletin', 'css', [...rules, own, bar].join('\n'));
      sheets.set(own, sheet);
      return sheet.path;
    },
    drafts: () => [...faces, ...sheets.values()],
  };
}

/** Sets the ways out of a bulletin where the machine has no face for Chinese. */
export const barRole: Role = 'songti';

/** What a part borrows from other faces is settled for the whole archive, not for one bulletin. */
function familyRules(families: BulletinParts['families'], dressing: Dressing): string[] {
  return families.flatMap(({ part, list }) => {
    const role = roleOf(familyNames(list)[0]);
    const shared = role && dressing.families.get(role);
    return shared === undefined ? [] : [`:is(.${part},${part}){font-family:${shared}}`];
  });
}
