import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { VFile } from 'vfile';
import { isoDate } from '../../src/brief/date.ts';
import { readBrief } from '../../src/brief/read.ts';
import { emptyFields } from '../../src/brief/read-fields.ts';
import type { Draft } from '../../src/build/write.ts';
import { composeBulletin } from '../../src/bulletin/compose.ts';
import { loadTemplate } from '../../src/bulletin/template.ts';
import type { ArchiveEntry, ArchiveFields } from '../../src/entries/entry.ts';
import { openShelf, type Shelf } from '../../src/fonts/shelf.ts';
import { ownFile } from '../../src/own-files.ts';
import type { SiteOptions } from '../../src/site/options.ts';
import { publishSite } from '../../src/site/site.ts';
import { readMachine } from '../../src/workspace/machine.ts';

export const title = '云岭市精神文明建设简报';

/** An issue as the archive knows it. */
export function entryOf(
  name: string,
  fields: Partial<ArchiveFields> = {},
  more: Partial<ArchiveEntry> = {},
): ArchiveEntry {
  const date = fields.date ?? { year: 2020, month: 11, day: 5 };
  return {
    source: `briefs/${name}.md`,
    name,
    fields: {
      masthead: title,
      issue: '52',
      total: '2161',
      year: date.year,
      series: '正刊',
      publisher: '云岭市文明办',
      date,
      ...fields,
    },
    number: '第52期（总第2161期）',
    columns: ['文明创建'],
    titles: ['永葆为民情怀 厚植文明沃土'],
    text: '云岭区坚持为民服务。\n各街道开展志愿服务12场次。',
    pages: 4,
    outputs: [outputOf(name, 'html'), outputOf(name, 'pdf')],
    ...more,
  };
}

export function outputOf(name: string, format: 'html' | 'pdf', folder = '/nowhere') {
  const path = `${name}.${format}`;
  return { format, path, file: join(folder, path), bytes: 1, sha256: '00' };
}

/** The bundled faces alone, so that every machine cuts the same. */
export function bundledShelf(): Promise<Shelf> {
  return openShelf({ ...readMachine(process.env), systemFonts: false });
}

/** An HTML bulletin as `build` makes it. */
export async function bulletinOf(manuscript: string, shelf: Shelf): Promise<string> {
  const file = new VFile({ path: 'issue.md', value: manuscript });
  const brief = readBrief(file, 'issue.md', emptyFields());
  const template = await loadTemplate('official', [ownFile('templates')]);
  const pictures = { folder: tmpdir(), root: tmpdir() };
  const bulletin = await composeBulletin(brief, template, file, pictures);
  const placement = { pages: 1, widePages: 0, colophon: 30, bare: false };
  return String(bulletin.render(await shelf.dress(bulletin.census.usage), placement));
}

export interface SampleSite extends AsyncDisposable {
  /** Where the site has been written. */
  folder: string;
  entries: ArchiveEntry[];
  options: SiteOptions;
  drafts: Draft[];
}

/** A site of so many issues over four years, written to a folder of its own. */
export async function sampleSite(count: number): Promise<SampleSite> {
  const folder = await mkdtemp(join(tmpdir(), 'brief-site-'));
  const shelf = await bundledShelf();
  const entries = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const entry = sampleEntry(index, count, join(folder, 'built'));
      const file = entry.outputs[0]?.file ?? '';
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await bulletinOf(manuscriptOf(entry), shelf));
      return entry;
    }),
  );
  const options = {
    title,
    dress: shelf.dress,
    links: [{ label: '归档文件目录', path: 'catalogue/index.html' }],
  };
  const drafts = await publishSite(entries, options);
  for (const { path, data } of drafts) {
    await mkdir(dirname(join(folder, 'site', path)), { recursive: true });
    await writeFile(join(folder, 'site', path), data);
  }
  return {
    folder: join(folder, 'site'),
    entries,
    options,
    drafts,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

const columns = ['文明创建', '志愿服务', '经验交流'];
const places = ['云岭区', '碧湖区', '青石镇', '松江街道', '鹿鸣乡', '锦屏区'];
const works = [
  '垃圾分类',
  '背街小巷整治',
  '社区食堂',
  '礼让斑马线',
  '书香校园',
  '口袋公园',
  '皮影戏传承',
];

function sampleEntry(index: number, count: number, folder: string): ArchiveEntry {
  const perYear = Math.ceil(count / 4);
  const [year, issue] = [2017 + Math.floor(index / perYear), (index % perYear) + 1];
  const name = `${year}/第 ${issue} 期`;
  const [place, work] = [places[index % places.length], works[index % works.length]];
  const date = { year, month: 1 + (issue % 12), day: 1 + (index % 28) };
  return entryOf(
    name,
    { issue: `${issue}`, total: `${index + 1}`, year, date },
    {
      columns: [columns[index % columns.length] ?? ''],
      // What looks like markup is a title like any other.
      titles: [`${place}扎实推进${work}${index === 5 ? '<img src=x onerror=alert(1)>' : ''}工作`],
      text: `${place}今年以来始终坚持为民服务。全区${index + 20}个社区都参加了${work}，居民普遍满意。\n下一步，${place}将巩固成果。`,
      outputs: [outputOf(name, 'html', folder), outputOf(name, 'pdf', folder)],
    },
  );
}

function manuscriptOf({
  fields,
  columns: [column],
  titles: [heading],
  text,
}: ArchiveEntry): string {
  return `---
masthead: ${fields.masthead}
issue: ${fields.issue}
total: ${fields.total}
publisher: ${fields.publisher}
date: ${isoDate(fields.date)}
column: ${column}
---

# ${heading?.replace(/<.*>/, '')}

${text.replaceAll('\n', '\n\n')}
`;
}
