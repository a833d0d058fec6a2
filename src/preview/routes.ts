import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { basename, extname } from 'node:path';
import { ownFile } from '../own-files.ts';
import type { Language } from '../report/language.ts';
import type { Desk } from './desk.ts';
import { renderPage } from './page.ts';
import type { Tabs } from './tabs.ts';

export interface RouteOptions {
  desk: Desk;
  tabs: Tabs;
  language: Language;
}

/** Answers a request that has shown its pass; every name in it is looked up, none is made into a path. */
export async function answer(
  response: ServerResponse,
  url: URL,
  options: RouteOptions,
): Promise<void> {
  const [, first = '', second = '', third = ''] = url.pathname.split('/');
  switch (first) {
    case '':
      return answerPage(response, url, options);
    case 'assets':
      return answerAsset(response, second);
    case 'events':
      return options.tabs.join(response, idOf(url));
    case 'pages':
      return answerPicture(response, { digest: second, page: third, url }, options);
    case 'pdf':
      return answerPdf(response, url, options);
    default:
      return nothing(response);
  }
}

/** None is the first. */
function idOf(url: URL): string | null {
  return url.searchParams.get('issue');
}

async function answerPage(
  response: ServerResponse,
  url: URL,
  options: RouteOptions,
): Promise<void> {
  const found = await options.desk.find(idOf(url));
  if (found === undefined) return nothing(response, gone);
  const page = renderPage({ listed: found.listed, language: options.language });
  send(response, 'text/html; charset=utf-8', page);
}

async function answerAsset(response: ServerResponse, name: string): Promise<void> {
  const type = assets.get(name);
  if (type === undefined) return nothing(response);
  send(response, type, await readFile(ownFile(`templates/preview/${name}`)));
}

interface Picture {
  digest: string;
  page: string;
  url: URL;
}

async function answerPicture(
  response: ServerResponse,
  { digest, page, url }: Picture,
  { desk }: RouteOptions,
): Promise<void> {
  const painting = desk.painting(digest);
  const [number, width] = [Number(page), Number(url.searchParams.get('width'))];
  const isFair = Number.isInteger(number) && number > 0 && width >= 100 && width <= widest;
  if (painting === undefined || !isFair) return nothing(response);
  const picture = await painting.paint(number, Math.round(width)).catch(() => undefined);
  if (picture === undefined) return nothing(response);
  response.once('finish', painting.arrived);
  send(response, 'image/png', picture);
}

/** Pixels; four times the paper's width on a screen. */
const widest = 3200;

async function answerPdf(response: ServerResponse, url: URL, options: RouteOptions): Promise<void> {
  const found = await options.desk.find(idOf(url));
  const pdf = found?.issue.download();
  if (found === undefined || pdf === undefined) return nothing(response);
  const { path } = found.listed;
  const name = `${basename(path, extname(path))}.pdf`;
  const quoted = encodeURIComponent(name).replace(/['()*]/g, percent);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${quoted}`);
  send(response, 'application/pdf', pdf);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function nothing(response: ServerResponse, text = ''): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

const gone =
  '没有这份稿件：可能改了名字，或已删去。\nThere is no such manuscript: it may have been renamed or deleted.\n';

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

const script = 'text/javascript; charset=utf-8';
const assets = new Map([
  ['preview.css', 'text/css; charset=utf-8'],
  ['preview.js', script],
  ['pages.js', script],
  ['panel.js', script],
  ['places.js', script],
]);
