import type { Checkout } from '../report/checkout.ts';
import type { Process } from './process.ts';

/** The repository that GitHub has checked out for this run, if it has. */
export function checkoutOf(process: Pick<Process, 'env' | 'cwd'>): { checkout?: Checkout } {
  const root = process.env['GITHUB_WORKSPACE'];
  return root ? { checkout: { root, cwd: process.cwd() } } : {};
}
