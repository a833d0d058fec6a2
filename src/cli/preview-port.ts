import { Failure } from '../finding/failure.ts';

/** A port from 1 to 65535, or 0 for any free one. */
export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new Failure('usage', {
    zh: `--port 后面要写 1 到 65535 的整数，如 --port 8021；现在写的是“${value}”。`,
    en: `--port takes a whole number from 1 to 65535, such as --port 8021; got “${value}”.`,
  });
}
