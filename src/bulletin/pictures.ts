import type { Element, Root } from 'hast';
import { imageSize } from 'image-size';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Bilingual, type Problem, report } from '../finding/finding.ts';
import { insideWorkspace } from '../workspace/path-policy.ts';
import { openReal } from '../workspace/plain-file.ts';
import {
  pictureEmbedded,
  pictureMissing,
  pictureOutside,
  pictureRemote,
  pictureUnreadable,
} from './problems.ts';

/** Where the pictures of one manuscript may come from. */
export interface PictureSource {
  /** Folder of the manuscript, from which names count; absolute. */
  folder: string;
  /** Nothing outside it is read; absolute. */
  root: string;
  /** Told of each picture read: its address as written and its bytes. */
  onRead?: (address: string, data: Uint8Array) => void;
}

/**
 * Puts every picture into the tree as `data:`, with its size. One that is remote, outside the
 * workspace, missing or no picture is taken out, with a finding at its place.
 */
export async function placePictures(tree: Root, file: VFile, from: PictureSource): Promise<void> {
  const pictures: Element[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName === 'img') pictures.push(element);
  });
  await Promise.all(pictures.map((picture) => placePicture(picture, file, from)));
}

async function placePicture(picture: Element, file: VFile, from: PictureSource): Promise<void> {
  const address = String(picture.properties['src'] ?? '');
  // A manuscript from standard input has no folder: its pictures are looked for in the workspace's.
  const read = await readPicture(address, from, file.path === '-');
  if ('rule' in read) {
    report(file, read, picture.position);
    picture.tagName = 'span';
    picture.properties = {};
    return;
  }
  const { data, type, width, height } = read;
  const src = `data:image/${type};base64,${data.toString('base64')}`;
  const wanted = Number(picture.properties['width']);
  const given = Number.isFinite(wanted) && wanted > 0 ? Math.min(wanted, 2000) : width;
  const alt = String(picture.properties['alt'] ?? '');
  picture.properties = {
    ...picture.properties,
    ...{ src, alt, width: Math.round(given), height: Math.round((given * height) / width) },
  };
}

interface Picture {
  data: Buffer;
  type: string;
  /** CSS pixels. */
  width: number;
  height: number;
}

async function readPicture(
  address: string,
  from: PictureSource,
  isPiped: boolean,
): Promise<Picture | Problem> {
  const shown = address.slice(0, 80);
  if (/^data:/i.test(address)) return pictureEmbedded();
  if (/^(?:[a-z][a-z\d+.-]+:)?\/\//i.test(address)) return pictureRemote(shown);
  const place = await insideWorkspace(from.root, address, from.folder);
  if (!place.ok) return (place.why === 'outside' ? pictureOutside : pictureMissing)(shown, isPiped);
  await using file = await openReal(place.path);
  // Asked first: a film that is named as a picture would fill the memory.
  if ((await file.stat()).size > largest) return pictureUnreadable(shown, tooLarge);
  const data = await file.readFile();
  from.onRead?.(address, data);
  return measurePicture(shown, data);
}

function measurePicture(path: string, data: Buffer): Picture | Problem {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(data);
    const mime = mimes[type];
    if (mime === undefined) return pictureUnreadable(path, wrongKind(type));
    if (width * height > mostPixels) return pictureUnreadable(path, tooLarge);
    const turned = orientation > 4;
    return { data, type: mime, width: turned ? height : width, height: turned ? width : height };
  } catch {
    const type = oldKind(data);
    return pictureUnreadable(path, type === undefined ? broken : wrongKind(type));
  }
}

/** Drawings that Word keeps, which are no broken pictures: by their first bytes. */
function oldKind(data: Buffer): string | undefined {
  if (data.subarray(40, 44).toString('latin1') === ' EMF') return 'emf';
  const head = data.subarray(0, 4).toString('hex');
  return Object.entries(oldKinds).find(([, heads]) => heads.includes(head))?.[0];
}

const oldKinds = { wmf: ['d7cdc69a', '01000900'], tiff: ['49492a00', '4d4d002a'] };

/** What Chromium draws without fonts or fetching of its own; SVG may ask for both. */
const mimes: Partial<Record<string, string>> = {
  png: 'png',
  jpg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
};
const largest = 20 * 1024 * 1024;
const mostPixels = 50_000_000;
const tooLarge: Bilingual = {
  zh: '太大（最大20兆字节、5000万像素）',
  en: 'is too large (20 MB and 50 million pixels at most)',
};
const broken: Bilingual = { zh: '已损坏或不是图片', en: 'is damaged or not a picture' };
const wrongKind = (type: string): Bilingual => ({
  zh: `是 ${type.toUpperCase()} 格式，不能用`,
  en: `is ${type.toUpperCase()}, which cannot be used`,
});
