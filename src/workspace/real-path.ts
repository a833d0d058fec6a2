import { realpath as walkLinks } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './system-error.ts';

/**
 * Where a path leads, links followed. The system is asked, and where it cannot tell, as Windows of many mapped,
 * virtual and encrypted drives (https://github.com/nodejs/node/issues/6861), Node follows the links one by one.
 * @throws the system's error
 */
export async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw error;
    return follow(path);
  }
}

const follow = promisify<string, string>(walkLinks);
