import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** HarfBuzz's subsetter, compiled to WebAssembly. */
export interface Harfbuzz {
  /** Takes a stand-alone font in, up to 60 MB. Throws RangeError when it is too large, and what reading it throws. */
  load(font: FontBytes): Promise<Loaded>;
}

/** A stand-alone font, wherever its bytes are kept. */
export interface FontBytes {
  /** Bytes of the whole font. */
  size: number;
  /** Puts it there. */
  readInto(target: Buffer): Promise<void>;
}

export interface Loaded extends Cutter {
  /** The font where HarfBuzz holds it. What is changed there before the first cut is changed in every cut. */
  bytes: Buffer;
}

/**
 * A font held inside HarfBuzz: taking 15 MB in costs 10 ms, and every cut after that 1 to 4 ms, where handing the font
 * over with each cut (as subset-font does) costs 25 to 40. Memory that nobody has touched yet is dear, on virtual
 * machines most of all (some 80 ms for 15 MB): so a font is read where it is to stay, and by the threads that read.
 */
export interface Cutter {
  /**
   * The font cut down to some characters and some OpenType features. Keeps hinting: old Chinese faces build strokes
   * with it; with `keepsNumbers`, the glyphs' numbers too, which makes it larger. Throws on a damaged font.
   */
  cut(characters: ReadonlySet<string>, features: readonly string[], keepsNumbers?: boolean): Buffer;
}

/** Compiles HarfBuzz, 15 ms. */
export async function openHarfbuzz(): Promise<Harfbuzz> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
  const module = await WebAssembly.compile(await readFile(file));
  // An instance has a heap of 64 MB that cannot grow: each font gets its own.
  return {
    load: async (font) => loadFont(await WebAssembly.instantiate(module, {}), font),
  };
}

async function loadFont({ exports }: WebAssembly.Instance, font: FontBytes): Promise<Loaded> {
  if (!isSubsetter(exports)) throw new TypeError('harfbuzz-subset.wasm is not the one expected');
  exports._initialize();
  const address = exports.malloc(font.size);
  if (address === 0) throw new RangeError('the font is too large for HarfBuzz');
  const bytes = Buffer.from(exports.memory.buffer, address, font.size);
  await font.readInto(bytes);
  const blob = exports.hb_blob_create(address, font.size, writable, 0, 0);
  const face = exports.hb_face_create(blob, 0);
  exports.hb_blob_destroy(blob);
  return {
    bytes,
    cut: (characters, features, keepsNumbers = false) =>
      cut(exports, face, characters, features, keepsNumbers),
  };
}

function cut(
  hb: Subsetter,
  face: number,
  characters: ReadonlySet<string>,
  features: readonly string[],
  keepsNumbers: boolean,
): Buffer {
  const input = hb.hb_subset_input_create_or_fail();
  if (keepsNumbers) hb.hb_subset_input_set_flags(input, retainGlyphNumbers);
  const wanted = hb.hb_subset_input_set(input, featureSet);
  hb.hb_set_clear(wanted);
  for (const feature of features) hb.hb_set_add(wanted, Buffer.from(feature).readUInt32BE(0));
  const codePoints = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(codePoints, character.codePointAt(0) ?? 0);
  const subset = hb.hb_subset_or_fail(face, input);
  hb.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('HarfBuzz could not cut the font');
  const blob = hb.hb_face_reference_blob(subset);
  const start = hb.hb_blob_get_data(blob, 0);
  const end = start + hb.hb_blob_get_length(blob);
  const bytes = Buffer.from(hb.memory.buffer.slice(start, end));
  hb.hb_blob_destroy(blob);
  hb.hb_face_destroy(subset);
  return bytes;
}

/** HB_MEMORY_MODE_WRITABLE, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG, HB_SUBSET_FLAGS_RETAIN_GIDS of hb.h. */
const writable = 2;
const featureSet = 6;
const retainGlyphNumbers = 2;

const functions = [
  '_initialize',
  'malloc',
  'hb_blob_create',
  'hb_blob_destroy',
  'hb_blob_get_data',
  'hb_blob_get_length',
  'hb_face_create',
  'hb_face_destroy',
  'hb_face_reference_blob',
  'hb_set_add',
  'hb_set_clear',
  'hb_subset_input_create_or_fail',
  'hb_subset_input_destroy',
  'hb_subset_input_set',
  'hb_subset_input_set_flags',
  'hb_subset_input_unicode_set',
  'hb_subset_or_fail',
] as const;

/** Addresses and counts go in and out as numbers. */
type Subsetter = Record<(typeof functions)[number], (...numbers: number[]) => number> & {
  memory: { buffer: ArrayBuffer };
};

function isSubsetter(exports: object): exports is Subsetter {
  const memory: unknown = Reflect.get(exports, 'memory');
  return (
    functions.every((name) => typeof Reflect.get(exports, name) === 'function') &&
    typeof memory === 'object' &&
    memory !== null &&
    'buffer' in memory &&
    memory.buffer instanceof ArrayBuffer
  );
}
