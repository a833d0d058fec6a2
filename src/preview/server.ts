import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { codeOf } from '../workspace/system-error.ts';
import { cookieOf, type Pass, type Refusal, refuse } from './guard.ts';
import { portForbidden, portTaken } from './problems.ts';

/** A server for this machine alone. */
export interface Server extends AsyncDisposable {
  /** With the token; whoever has it may look. */
  address: string;
}

export type Answer = (response: ServerResponse, url: URL) => Promise<void>;

/**
 * Opens the server on the loopback address.
 * @param port 0 for any free one
 * @throws Failure `usage` when the port is not to be had
 */
export async function openServer(port: number, answer: Answer): Promise<Server> {
  const token = randomBytes(24).toString('base64url');
  let pass: Pass = { port, token };
  const server = createServer((request, response) => {
    serve(request, response, pass, answer).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    // It stays for what comes later, such as too many open files: that costs a request, not the preview.
    server.on('error', (error) => reject(listenFailure(error, port)));
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  pass = { port: bound.port, token };
  return {
    address: `http://127.0.0.1:${pass.port}/?token=${token}`,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  pass: Pass,
  answer: Answer,
): Promise<void> {
  for (const [name, value] of safeHeaders) response.setHeader(name, value);
  const url = urlOf(request, pass);
  const given = url?.searchParams.get('token') ?? null;
  const { method = '', headers } = request;
  const refusal = url === null ? 400 : refuse({ method, headers, given }, pass);
  if (url === null || refusal !== undefined) return turnAway(response, refusal ?? 400);
  if (given === null) return answer(response, url);
  // The token goes into a cookie, and out of the address, the history and what is copied from there.
  url.searchParams.delete('token');
  response.setHeader('Set-Cookie', cookieOf(pass));
  response.writeHead(303, { Location: `${url.pathname}${url.search}` }).end();
}

function urlOf({ url = '/' }: IncomingMessage, { port }: Pass): URL | null {
  const base = `http://127.0.0.1:${port}`;
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

function turnAway(response: ServerResponse, status: Refusal): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(
    status === 401
      ? '请用 brief preview 在终端里显示的完整地址打开。\nOpen the full address that brief preview has shown in the terminal.\n'
      : '',
  );
}

function listenFailure(error: unknown, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return portTaken(port);
    case 'EACCES':
      return portForbidden(port);
    default:
      return error;
  }
}

/** Nothing from elsewhere is loaded, nobody else may read, frame or guess at what is here. */
const safeHeaders = [
  [
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cache-Control', 'no-store'],
] as const;
