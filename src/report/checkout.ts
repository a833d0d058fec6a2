import { relative, resolve, sep } from 'node:path';
import { isWithin } from '../workspace/path-policy.ts';

/** A repository that was checked out, and the folder of it in which brief runs; absolute paths. */
export interface Checkout {
  root: string;
  cwd: string;
}

/** A manuscript by its path from the root of the repository, as code hosts know it, where it lies in one. */
export function fromRoot(source: string, checkout: Checkout | undefined): string {
  if (checkout === undefined) return source;
  const { root, cwd } = checkout;
  const path = resolve(cwd, source);
  return isWithin(root, path) ? relative(root, path).replaceAll(sep, '/') : source;
}
