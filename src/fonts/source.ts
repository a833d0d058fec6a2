import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { openPlain } from '../workspace/plain-file.ts';
import { leftIn, runMark } from '../workspace/run-mark.ts';
import type { FontBytes } from './harfbuzz.ts';
import { type Directory, planSfnt, readBytes, readTable, type SfntPlan } from './sfnt.ts';
import type { Typeface } from './typeface.ts';

/**
 * One face whole as a stand-alone TrueType font, out of its collection or WOFF file, with the tables that a subset is
 * cut from. What a WOFF file unpacks to is kept in `cacheFolder`: inflating 19 MB takes 150 ms, reading it 10. Reading
 * throws RangeError for a file that is not as long as it says.
 */
export function sourceOf(face: Typeface, cacheFolder: string): FontBytes {
  const directory = new Map([...face.directory].filter(([tag]) => kept.has(tag)));
  const plan = planSfnt(directory);
  const isPacked = [...directory.values()].some((span) => span.packed !== span.length);
  // A name may hold what parts folders, on Windows a backslash.
  const name = face.names.postScript.replaceAll(/[^\w-]/g, '');
  const file = path.join(cacheFolder, 'fonts', `${name}-${keyOf(plan)}.ttf`);
  return {
    size: plan.size,
    readInto: async (font) => {
      if (isPacked && (await readCached(file, plan, font))) return;
      await assemble(face.path, directory, plan, font);
      if (isPacked) await keep(file, font);
    },
  };
}

/**
 * Left out: bitmaps and colour (nothing to print), vertical setting, and `kern`, `morx` and their like: the type area
 * is a grid of full widths.
 */
const kept: ReadonlySet<string> = new Set(
  'OS/2 cmap cvt  fpgm gasp glyf head hhea hmtx loca maxp name post prep GDEF GPOS GSUB'.match(
    /\S{4}|\S{3} /gu,
  ),
);

async function assemble(
  file: string,
  directory: Directory,
  plan: SfntPlan,
  font: Buffer,
): Promise<void> {
  plan.header.copy(font);
  const handle = await openPlain(file);
  try {
    await Promise.all(
      [...plan.places].map(async ([tag, place]) => {
        const span = directory.get(tag);
        if (span !== undefined) {
          await readTable(handle, span, font.subarray(place, place + span.length));
        }
      }),
    );
  } finally {
    await handle.close();
  }
}

/** The directory bears every table's length and checksum: a new release of a face has a new key. */
function keyOf({ header }: SfntPlan): string {
  return createHash('sha256').update(header).digest('hex').slice(0, 16);
}

/** Whether the cache had it. */
async function readCached(
  file: string,
  { header, size }: SfntPlan,
  font: Buffer,
): Promise<boolean> {
  let handle: FileHandle | undefined;
  try {
    handle = await openPlain(file);
    if ((await handle.stat()).size !== size + sumLength) return false;
    const start = font.subarray(0, header.length);
    await readBytes(handle, 0, start.length, start);
    if (!start.equals(header)) return false;
    await readBytes(handle, start.length, size - start.length, font.subarray(start.length));
    const sum = Buffer.alloc(sumLength);
    await readBytes(handle, size, sumLength, sum);
    return sum.equals(sumOf(font));
  } catch {
    return false;
  } finally {
    await handle?.close();
  }
}

/** Kept behind the font: a disk may damage what is as long as ever. Of 19 MB it takes 5 ms. */
function sumOf(font: Buffer): Buffer {
  const sum = Buffer.alloc(sumLength);
  sum.writeUInt32BE(crc32(font));
  return sum;
}

const sumLength = 4;

/** Other runs read the cache at the same time, so a file appears whole or not at all. A cache that cannot be written costs time, no more. */
async function keep(file: string, font: Buffer): Promise<void> {
  const folder = path.dirname(file);
  const temporary = `${file}.${runMark()}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, [font, sumOf(font)]);
    await rename(temporary, file);
    // Of runs that were killed meanwhile: 19 MB each.
    const left = await leftIn(folder, /\.ttf\.([0-9a-z-]+)\.[0-9a-f-]+$/);
    await Promise.all(left.map((each) => rm(each, { force: true })));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
