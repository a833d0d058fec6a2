import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { VFile } from 'vfile';
import type { Brief } from '../../brief/brief.ts';
import type { Template } from '../../bulletin/template.ts';
import type { Dressing } from '../../fonts/shelf.ts';

/** SHA-256 of bytes or text, in hexadecimal. */
export function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Of a manuscript at a path: its name tells what its bytes leave out. */
export function digestManuscript(bytes: Uint8Array, path: string): string {
  return digest(`${basename(path)}\n${digest(bytes)}`);
}

/**
 * What a manuscript came to with its office's configuration: only what the issue uses of it, and what
 * is said about it. Where things stand in the manuscript is left out, for its bytes have a digest.
 */
export function digestBrief(
  { source, places, tree, bodyOffset, ...brief }: Brief,
  { messages }: VFile,
): string {
  const said = messages.map(({ ruleId, reason }) => [ruleId, reason]);
  const withoutPlace = (key: string, value: unknown) => (key === 'position' ? undefined : value);
  return digest(JSON.stringify([brief, said], withoutPlace));
}

/** How a template looks, whatever its files are called. */
export function digestTemplate({ css, roles }: Template): string {
  return digest(JSON.stringify([css, [...roles]]));
}

/** The glyphs an issue is set in, and who lends them. */
export function digestDressing({ subsets, families, missing, fallbacks }: Dressing): string {
  const cut = subsets.map(({ cssFamily, postScript, data }) => [
    cssFamily,
    postScript,
    digest(data),
  ]);
  return digest(JSON.stringify([cut, [...families], missing, fallbacks]));
}
