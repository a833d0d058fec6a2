import { describe, expect, test } from 'vitest';
import type { PressCut, Subset } from '../../src/fonts/shelf.ts';
import { openWardrobe, type Wardrobe, type Worn } from '../../src/press/wardrobe.ts';

/** A subset of a face whose glyphs are numbered by code point, but for no-break spaces; a cut is its text. */
function subset(cssFamily: string, text: string, key = cssFamily): Subset {
  return {
    cssFamily,
    role: undefined,
    family: cssFamily,
    postScript: cssFamily,
    mime: 'font/woff',
    data: new Uint8Array(),
    program: { data: new Uint8Array(), length: 0, numbers: new Uint16Array() },
    characters: new Set(text),
    face: {
      key,
      glyphOf: (character) => (character === '\u00a0' ? 32 : (character.codePointAt(0) ?? 0)),
      cut: async (_, characters) => {
        if (characters.has('☠')) throw new Error('too large');
        return cutOf(characters);
      },
    },
  };
}

function cutOf(characters: ReadonlySet<string>): PressCut {
  const numbers = Uint16Array.from(characters, (character) => character.codePointAt(0) ?? 0);
  return { woff: new TextEncoder().encode([...characters].join('')), numbers };
}

/** What a page is told to put on, each cut as its text, with `*` when it takes off all that is on. */
async function put(wardrobe: Wardrobe, worn: Worn, ...faces: Subset[]): Promise<string> {
  const { fresh, faces: changed } = await wardrobe.change(worn, faces, false);
  const cuts = changed.map(({ family, data }) => `${family}=${new TextDecoder().decode(data)}`);
  return [...(fresh ? ['*'] : []), ...cuts].join(' ');
}

describe('a page keeps its faces on', () => {
  test('and takes another cut only for characters it lacks', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    expect(await put(wardrobe, worn, subset('a', '甲乙'), subset('b', '丙'))).toBe('a=甲乙 b=丙');
    expect(await put(wardrobe, worn, subset('b', '丙'), subset('a', '乙'))).toBe('');
    expect(await put(wardrobe, worn, subset('a', '乙丁'), subset('b', '丙'))).toBe('a=甲乙丁');
    expect(await put(wardrobe, worn, subset('a', '甲丁'))).toBe('');
  });

  test('of the face it needs: two offices may call theirs the same', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    await put(wardrobe, worn, subset('a', '甲', 'one.ttf#0'));
    expect(await put(wardrobe, worn, subset('a', '甲', 'two.ttf#0'))).toBe('a=甲');
    expect(await put(wardrobe, worn, subset('a', '甲', 'one.ttf#0'))).toBe('a=甲');
  });

  test('and another page starts from what the first has asked for', async () => {
    const wardrobe = openWardrobe();
    await put(wardrobe, new Map(), subset('a', '甲乙'));
    expect(await put(wardrobe, new Map(), subset('a', '甲丙'))).toBe('a=甲乙丙');
  });

  test('and says what each is called, as no other is, and which glyphs it numbers', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    const seen = async (...faces: Subset[]) => {
      const change = await wardrobe.change(worn, faces, false);
      return change.worn.map(({ name, numbers }) => [name, String.fromCodePoint(...numbers)]);
    };
    // Two roles that one face plays.
    const [one, other] = [subset('a', '甲', 'one.ttf#0'), subset('b', '甲乙', 'one.ttf#0')];
    const first = await seen(one, other);
    expect(first.map(([, text]) => text)).toEqual(['甲', '甲乙']);
    expect(await seen(other, one)).toEqual([...first].reverse());
    const second = await seen(subset('a', '丙', 'one.ttf#0'), other);
    expect(second.map(([, text]) => text)).toEqual(['甲丙', '甲乙']);
    const alone = await wardrobe.change(worn, [one], true);
    const names = [...first, ...second].map(([name]) => name);
    expect(new Set([...names, alone.worn[0]?.name]).size).toBe(4);
    expect(alone.worn.map(({ numbers }) => String.fromCodePoint(...numbers))).toEqual(['甲']);
  });

  test('which in the end hold the common characters, and all of GB 2312', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    const sizes: number[] = [];
    for (const text of '〇①②③④⑤⑥⑦⑧⑨齄鼢鼬鼯鼹鼷鼽') {
      sizes.push((await put(wardrobe, worn, subset('a', text))).length - 'a='.length);
    }
    expect(sizes.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(sizes.slice(8, 16)).toEqual(Array.from({ length: 8 }, (_, more) => 3755 + 9 + more));
    expect(sizes[16]).toBe(6763 + 10);
    expect(await put(wardrobe, worn, subset('a', '啊座亍曦帼琪'))).toBe('');
    expect(await put(wardrobe, worn, subset('a', '㭎'))).toHaveLength(2 + 6774);
  });
});

describe('a bulletin has faces of its own', () => {
  test('where a glyph would be two characters at once', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    await put(wardrobe, worn, subset('a', '甲 '), subset('b', '丙'));
    expect(await put(wardrobe, worn, subset('a', '甲\u00a0'), subset('b', '丙'))).toBe(
      '* a=甲\u00a0 b=丙',
    );
    expect(await put(wardrobe, worn, subset('a', '甲 \u00a0'))).toBe('* a=甲 \u00a0');
    expect(await put(wardrobe, worn, subset('a', '甲 '), subset('b', '丙'))).toBe('a=甲  b=丙');
  });

  test('when it is asked for, and the next shares again', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    await put(wardrobe, worn, subset('a', '甲'));
    const alone = await wardrobe.change(worn, [subset('a', '乙')], true);
    expect([alone.fresh, alone.faces.length]).toEqual([true, 1]);
    expect(await put(wardrobe, worn, subset('a', '丙'))).toBe('a=甲丙');
  });

  test('where no cut can be made for many', async () => {
    const wardrobe = openWardrobe();
    const worn: Worn = new Map();
    const sound = subset('a', '甲');
    const large: Subset = {
      ...subset('a', '乙'),
      face: {
        ...sound.face,
        cut: async (_, characters) => {
          if (characters.size > 1) throw new RangeError('too large for HarfBuzz');
          return cutOf(characters);
        },
      },
    };
    await put(wardrobe, worn, sound);
    expect(await put(wardrobe, worn, large)).toBe('* a=乙');
    expect(await put(wardrobe, worn, sound)).toBe('a=甲');
  });

  test('and a damaged face is its failure alone', async () => {
    const wardrobe = openWardrobe();
    await expect(put(wardrobe, new Map(), subset('a', '☠'))).rejects.toThrow('too large');
    expect(await put(wardrobe, new Map(), subset('a', '甲'))).toBe('a=甲');
  });
});
