import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { fillOnce } from './fill-once.ts';

/** `@sparticuz/chromium` as it lies on disk: a compressed Chromium (a headless shell) for Linux on x64. */
export interface ChromiumPackage {
  folder: string;
  version: string;
}

/** Where a package is unpacked to. */
export interface ChromiumFiles {
  program: string;
  /** NSS, NSPR and expat, for systems that have none. */
  libraries: string;
}

/**
 * Finds the optional package; undefined when it was not installed. Its own code is never run: it
 * rearranges the environment for Amazon's Lambda.
 */
export function chromiumPackage(from: string = import.meta.url): ChromiumPackage | undefined {
  const main = resolve('@sparticuz/chromium', from);
  if (main === undefined) return undefined;
  // The package exports nothing but its main module, build/cjs/index.cjs.
  const folder = dirname(dirname(dirname(main)));
  return { folder, version: versionIn(join(folder, 'package.json')) };
}

/** Where the program is, or will be. */
export function chromiumFiles({ version }: ChromiumPackage, cacheFolder: string): ChromiumFiles {
  const folder = join(cacheFolder, `chromium-${version}`);
  return { program: join(folder, 'chromium'), libraries: join(folder, 'lib') };
}

/** Unpacks the program and its libraries, about 200 MB, unless they are there; `onStart` is called if it has to. */
export async function unpackChromium(
  source: ChromiumPackage,
  cacheFolder: string,
  { signal, onStart }: { signal?: AbortSignal; onStart?: () => void } = {},
): Promise<void> {
  const { program } = chromiumFiles(source, cacheFolder);
  const folder = dirname(program);
  // Somebody, an antivirus perhaps, took the program out of the finished folder.
  if (existsSync(folder) && !existsSync(program)) await rm(folder, { recursive: true });
  await fillOnce(folder, async (draft) => {
    onStart?.();
    await unpackTar(join(source.folder, 'bin', 'al2023.tar.br'), draft, signal);
    // Flushed to disk before the folder takes its name: a power cut must not leave half a program.
    const into = createWriteStream(join(draft, basename(program)), { mode: 0o755, flush: true });
    const packed = createReadStream(join(source.folder, 'bin', 'chromium.br'));
    await pipeline(packed, createBrotliDecompress(), into, { signal });
  });
}

/**
 * Unpacks the one face that comes with the package (Open Sans) and gives the path of a fontconfig file
 * naming no other. Without any face installed Chromium prints no text at all, not even in faces a page
 * brings along; and no face of the system must take a place in a bulletin.
 */
export async function unpackFonts(
  { folder, version }: ChromiumPackage,
  cacheFolder: string,
): Promise<string> {
  const fonts = join(cacheFolder, `chromium-fonts-${version}`);
  await fillOnce(fonts, async (into) => {
    await unpackTar(join(folder, 'bin', 'fonts.tar.br'), into);
    await writeFile(join(into, 'fonts.conf'), fontconfig);
  });
  return join(fonts, 'fonts.conf');
}

const fontconfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

async function unpackTar(archive: string, into: string, signal?: AbortSignal): Promise<void> {
  const { extract } = await import('tar-fs');
  // For root, tar-fs keeps the owner noted in the archive: some user of this machine by mere number.
  const files = extract(into, { map: (header) => ({ ...header, uid: 0, gid: 0 }) });
  await pipeline(createReadStream(archive), createBrotliDecompress(), files, { signal });
}

function resolve(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

function versionIn(manifest: string): string {
  const content: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
  const hasVersion = typeof content === 'object' && content !== null && 'version' in content;
  return hasVersion ? String(content.version) : '';
}
