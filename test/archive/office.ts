import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { VFile } from 'vfile';
import { archive } from '../../src/archive/archive.ts';
import type { Archive, ArchiveOptions } from '../../src/archive/outcome.ts';
import type { Build, BuildOptions, Outcome } from '../../src/build/outcome.ts';
import { type Problem, report } from '../../src/finding/finding.ts';
import type { Dressing } from '../../src/fonts/shelf.ts';
import type { DocumentPress } from '../../src/press/document.ts';
import type { publishSite } from '../../src/site/site.ts';
import { problem } from '../report/sample.ts';
import { pdfOf } from './sample.ts';

/** A workspace for a test, with a press that needs no browser. */
export interface Office extends AsyncDisposable {
  root: string;
  /** Writes a file of the workspace. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  publish(options?: Partial<ArchiveOptions>): Promise<Archive>;
  /** Manuscripts that the press will not print. */
  refused: Set<string>;
  /** Manuscripts whose PDF it spoils. */
  spoiled: Set<string>;
  /** How the build as a whole ends otherwise. */
  ends: Partial<Build>;
  /** How often an edition was made. */
  made: number;
  /** Titles of the catalogues that were printed, in their order. */
  printed: string[];
  /** What is wrong with each of them. */
  faults: Problem[];
}

export async function openOffice(files: Record<string, string>): Promise<Office> {
  const root = await mkdtemp(join(tmpdir(), 'brief-archive-'));
  const office: Office = {
    root,
    refused: new Set(),
    spoiled: new Set(),
    ends: {},
    made: 0,
    printed: [],
    faults: [],
    write: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    remove: (path) => rm(join(root, path)),
    publish: (options = {}) =>
      archive(
        { cwd: root, env: process.env, timeout: 60_000, ...options },
        {
          build: (asked) => pressOf(office, asked),
          site: (...given) => {
            office.made += 1;
            return site(...given);
          },
          press: async () => cataloguePress(office),
          dress: async () => bare,
        },
      ),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
  await office.write('brief.config.yaml', '简报名称: 云岭简报\n编发单位: 云岭市文明办\n');
  for (const [path, text] of Object.entries(files)) await office.write(path, text);
  return office;
}

/** A manuscript by its numbers and date; `rest` is more front matter. */
export function issue(numbers: string, date: string, rest = ''): string {
  const [number, total] = numbers.split('/');
  return `---\nissue: ${number}\n${total ? `total: ${total}\n` : ''}date: ${date}\n${rest}---\n\n# 第${number}期的题目\n\n正文${date}。\n`;
}

/** Makes of each manuscript a page that holds its text, and a PDF of as many pages as it has paragraphs. */
async function pressOf(office: Office, { cwd }: BuildOptions): Promise<Build> {
  const names = await readdir(join(office.root, 'briefs'), { recursive: true });
  const outcomes = await Promise.all(
    names
      .filter((name) => name.endsWith('.md'))
      .map(async (name): Promise<Outcome> => {
        const path = join(office.root, 'briefs', name);
        const source = relative(cwd, path);
        const file = new VFile({ path: source });
        const base = { source, file, fonts: [], ms: 1 };
        if (office.refused.has(name)) {
          report(file, problem('refused'));
          return { ...base, status: 'failed', outputs: [] };
        }
        const text = await readFile(path, 'utf8');
        const pages = text.split('\n\n').length - 1;
        const target = join(office.root, 'out', name.replace(/\.md$/, ''));
        await mkdir(dirname(target), { recursive: true });
        await writeFile(`${target}.html`, `<!doctype html><title>${name}</title>${text}`);
        const pdf = await pdfOf(pages);
        await writeFile(`${target}.pdf`, office.spoiled.has(name) ? pdf.subarray(9) : pdf);
        const outputs = (['html', 'pdf'] as const).map((format) => {
          return { format, path: relative(cwd, `${target}.${format}`), bytes: 1, pages };
        });
        return { ...base, status: 'built', outputs };
      }),
  );
  return { outcomes, notes: [], ms: 1, ...office.ends };
}

/** Prints a catalogue on as many pages as it has rows. */
function cataloguePress({ printed, faults }: Office): DocumentPress {
  return {
    print: async ({ parts }) => {
      const html = parts.map((part) => part.html(undefined)).join('');
      printed.push(/<title>(.*)<\/title>/.exec(html)?.[1] ?? '');
      const pages = html.split('<tr>').length - 2;
      return { pdf: await pdfOf(pages), pages, problems: faults };
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

/** Faces that set everything and are none. */
const bare: Dressing = { subsets: [], families: new Map(), uses: [], missing: [], fallbacks: [] };

/** A front page, and bulletins that say so. */
const site: typeof publishSite = async (entries, { title, links = [] }) => [
  {
    path: 'index.html',
    data: [`<title>${title}</title>`, ...links.map(({ path }) => path)].join('\n'),
  },
  ...entries.flatMap(({ name, number }) => ({ path: `${name}.html`, data: `site ${number}` })),
];
