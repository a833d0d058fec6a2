import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What a request must show. */
export interface Pass {
  port: number;
  /** Known only to who was given the address. */
  token: string;
}

export interface Asked {
  method: string;
  headers: IncomingHttpHeaders;
  /** The token in the address, if there is one. */
  given: string | null;
}

/** HTTP status of a request that is refused. */
export type Refusal = 400 | 401 | 403 | 405;

/**
 * Judges a request. Other pages of the same browser can make it ask us too: those that have another
 * name resolve to this machine are known by Host, all others by Origin and Sec-Fetch-Site, and none
 * has the token; nothing that is answered changes anything.
 */
export function refuse({ method, headers, given }: Asked, pass: Pass): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  // As a browser writes them: without the port that http has of itself.
  const hosts = ['127.0.0.1', 'localhost'].map(
    (name) => new URL(`http://${name}:${pass.port}`).host,
  );
  const { host = '', origin } = headers;
  if (!hosts.includes(host.toLowerCase())) return 400;
  if (origin !== undefined && origin !== `http://${host.toLowerCase()}`) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  const shown = given ?? tokenIn(headers.cookie ?? '', pass);
  return shown !== undefined && isSame(shown, pass.token) ? undefined : 401;
}

/** Cookies of one machine are shared by all its ports: each preview has its own. */
export function cookieName({ port }: Pick<Pass, 'port'>): string {
  return `brief-preview-${port}`;
}

/** Ends with the browser; no script can read it, and no other site can make the browser send it. */
export function cookieOf(pass: Pass): string {
  return `${cookieName(pass)}=${pass.token}; Path=/; HttpOnly; SameSite=Strict`;
}

function tokenIn(cookies: string, pass: Pass): string | undefined {
  const name = `${cookieName(pass)}=`;
  const found = cookies.split(';').find((cookie) => cookie.trim().startsWith(name));
  return found?.trim().slice(name.length);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
