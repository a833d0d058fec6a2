import type { GlyphOf } from '../fonts/cmap.ts';
import { gb2312 } from '../fonts/gb2312.ts';
import { standardCharacters } from './standard-characters.ts';

/**
 * The character sets that a face is held against: the Han of GB/T 2312 (6763), those of GBK, which are
 * the first of Unicode (20902), and 通用规范汉字表 (8105), which holds the rare ones of names.
 */
export const characterSets = ['gb2312', 'gbk', 'standard'] as const;

export type CharacterSet = (typeof characterSets)[number];

/** How many characters of each set a face has glyphs for. */
export type Coverage = Record<CharacterSet, number>;

/** How many characters each set has. */
export const setSizes: Coverage = { gb2312: 6763, gbk: 20902, standard: 8105 };

/** Measures faces, some 3 ms each; the sets are made when the first one is measured. */
export function openCoverage(): (glyphOf: GlyphOf) => Coverage {
  let members: readonly Member[] | undefined;
  return (glyphOf) => {
    members ??= listMembers();
    const coverage: Coverage = { gb2312: 0, gbk: 0, standard: 0 };
    for (const { codePoint, sets } of members) {
      if (glyphOf(codePoint) === 0) continue;
      for (const set of sets) coverage[set] += 1;
    }
    return coverage;
  };
}

/** A character and the sets it is in: most are in several, and are looked up once. */
interface Member {
  codePoint: number;
  sets: CharacterSet[];
}

function listMembers(): Member[] {
  const members = new Map<number, Member>();
  const sets = listSets();
  for (const set of characterSets) {
    for (const codePoint of sets[set]) {
      const member = members.get(codePoint) ?? { codePoint, sets: [] };
      member.sets.push(set);
      members.set(codePoint, member);
    }
  }
  return [...members.values()].sort((a, b) => a.codePoint - b.codePoint);
}

/** The code points of every set. */
export function listSets(): Record<CharacterSet, readonly number[]> {
  const han = codePointsOf(gb2312());
  const without = new Set(codePointsOf(standardCharacters.without));
  const added = codePointsOf(standardCharacters.with);
  return {
    gb2312: han,
    gbk: Array.from({ length: setSizes.gbk }, (_, index) => 0x4e00 + index),
    standard: [...han.filter((codePoint) => !without.has(codePoint)), ...added],
  };
}

function codePointsOf(text: string): number[] {
  return Array.from(text.replace(/\s/g, ''), (character) => character.codePointAt(0) ?? 0);
}
