import { type BigIntStats, statSync } from 'node:fs';
import { readPlainSync } from '../../workspace/plain-file.ts';
import { digest } from './digest.ts';

/**
 * What shows that a file is still the one that was written, without reading it: its size, and the times
 * of the last change of its content and of its inode (ns). The last one no program can set.
 */
export interface Stamp {
  size: string;
  modified: string;
  changed: string;
}

/** The stamp of a file, from what the system says of it. */
export function stampOf({ size, mtimeNs, ctimeNs }: BigIntStats): Stamp {
  return { size: `${size}`, modified: `${mtimeNs}`, changed: `${ctimeNs}` };
}

/** A file as it was written. */
export interface Written extends Stamp {
  sha256: string;
}

/**
 * Whether a file is what was written: then that is given. One whose stamp differs, as after a copy, is
 * read: then its new stamp is given, or `changed` when the content is another.
 */
export function checkWritten(path: string, written: Written): Stamp | 'missing' | 'changed' {
  try {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    const stamp = stampOf(stats);
    if (stamp.size !== written.size) return 'changed';
    if (stamp.modified === written.modified && stamp.changed === written.changed) return written;
    return digest(readPlainSync(path)) === written.sha256 ? stamp : 'changed';
  } catch {
    // A folder in its place, or no permission to read it.
    return 'changed';
  }
}
