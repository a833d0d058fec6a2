import { describe, expect, test } from 'vitest';
import { type Asked, cookieOf, refuse } from '../../src/preview/guard.ts';

const pass = { port: 8021, token: 'a-token' };
const cookie = 'brief-preview-8021=a-token';
const host = '127.0.0.1:8021';

function testRefusal(name: string, asked: Partial<Asked>, refusal: number | undefined) {
  test(name, () => {
    const { headers = {}, method = 'GET', given = null } = asked;
    expect(refuse({ method, given, headers: { host, cookie, ...headers } }, pass)).toBe(refusal);
  });
}

describe('let in', () => {
  testRefusal('with the cookie', {}, undefined);
  testRefusal('with the token', { given: 'a-token', headers: { cookie: '' } }, undefined);
  testRefusal('as localhost', { headers: { host: 'localhost:8021' } }, undefined);
  testRefusal('a page of its own', { headers: { origin: `http://${host}` } }, undefined);
  testRefusal('typed in', { headers: { 'sec-fetch-site': 'none' } }, undefined);
  testRefusal('among cookies', { headers: { cookie: `a=1; ${cookie}; b=2` } }, undefined);
  testRefusal('to see the head alone', { method: 'HEAD' }, undefined);
});

describe('refused', () => {
  testRefusal('without a token', { headers: { cookie: '' } }, 401);
  testRefusal('with another', { headers: { cookie: 'brief-preview-8021=a-tokem' } }, 401);
  testRefusal('with a part of it', { headers: { cookie: 'brief-preview-8021=a-toke' } }, 401);
  testRefusal(
    'with the cookie of another port',
    { headers: { cookie: 'brief-preview-8022=a-token' } },
    401,
  );
  testRefusal('with a wrong one in the address', { given: 'no' }, 401);
  testRefusal('under a name of somebody else', { headers: { host: 'evil.example:8021' } }, 400);
  testRefusal('at another port', { headers: { host: '127.0.0.1:80' } }, 400);
  testRefusal('under no name', { headers: { host: undefined } }, 400);
  testRefusal('a page of another site', { headers: { origin: 'https://evil.example' } }, 403);
  testRefusal('a page of another port', { headers: { origin: 'http://127.0.0.1:3000' } }, 403);
  testRefusal('a page that hides its origin', { headers: { origin: 'null' } }, 403);
  testRefusal('from another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403);
  testRefusal('from another port', { headers: { 'sec-fetch-site': 'same-site' } }, 403);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) testRefusal(method, { method }, 405);
});

test('at the port that http has of itself, which browsers leave out', () => {
  const own = { port: 80, token: 'a-token' };
  const refusalAt = (name: string, origin?: string) =>
    refuse({ method: 'GET', given: 'a-token', headers: { host: name, origin } }, own);
  expect(refusalAt('127.0.0.1', 'http://127.0.0.1')).toBeUndefined();
  expect(refusalAt('localhost')).toBeUndefined();
  expect(refusalAt('evil.example')).toBe(400);
  expect(refusalAt('127.0.0.1', 'http://127.0.0.1:3000')).toBe(403);
});

test('the cookie is for no script and no other site', () => {
  expect(cookieOf(pass)).toBe(`${cookie}; Path=/; HttpOnly; SameSite=Strict`);
});
