import { createHash } from 'node:crypto';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { emptyFields, type FieldSet } from '../brief/read-fields.ts';
import { Failure } from '../finding/failure.ts';
import { type Problem, severityOf } from '../finding/finding.ts';
import { findWorkspace, listIssues, type Workspace } from '../workspace/workspace.ts';
import { manuscriptsNamed } from './named.ts';
import { type BuildOptions, formats, type Shard } from './outcome.ts';

/** One issue to be built and where it lives. */
export interface Job {
  /** Absolute path of the manuscript, or `-`. */
  path: string;
  /** As shown to people. */
  source: string;
  office: Office;
  /** Absolute folder of the outputs. */
  out: string;
  /** Of the outputs, below that folder, without extension: the path below `briefs/`. */
  name: string;
  /** Absolute path of the outputs, without extension. */
  target: string;
}

/** What the place of a manuscript decides. */
export interface Office {
  fields: FieldSet;
  /** Nothing outside it is read; absolute. */
  root: string;
  fonts?: string;
  /** The office's own templates. */
  templates?: string;
  workspace?: Workspace;
}

/**
 * Decides which issues to build, from where and to where.
 * @throws Failure `usage` when nothing is named and there is no workspace, and for formats that only plain
 * JavaScript can ask for
 */
export async function planJobs(options: BuildOptions): Promise<Job[]> {
  const unknown = options.formats.find((format) => !formats.includes(format));
  if (unknown !== undefined) throw formatUnknown(unknown);
  const jobs = await planAll(options);
  return jobs.filter(({ name }) => isInShard(name, options.shard));
}

async function planAll(options: BuildOptions): Promise<Job[]> {
  const { cwd, files } = options;
  if (files.length === 0) return planWorkspace(options);
  const paths = await manuscriptsNamed(files, cwd);
  const officeAt = openOffices();
  return Promise.all(
    paths.map(async (path) => {
      const folder = path === '-' ? cwd : dirname(path);
      return jobOf(path, await officeAt(folder), options);
    }),
  );
}

async function planWorkspace(options: BuildOptions): Promise<Job[]> {
  const workspace = await findWorkspace(options.cwd);
  if (workspace === undefined) throw noWorkspace(options.cwd);
  const office = openOffice(workspace);
  const paths = await listIssues(workspace);
  if (paths.length === 0) throw noIssues(workspace, options.cwd);
  return paths.map((path) => jobOf(path, office, options));
}

/** Finds the office of a folder. Manuscripts of one workspace have the same: thousands may be named. */
function openOffices(): (folder: string) => Promise<Office> {
  const folders = new Map<string, Promise<Office>>();
  const roots = new Map<string, Office>();
  const find = async (folder: string): Promise<Office> => {
    const workspace = await findWorkspace(folder);
    if (workspace === undefined) return { fields: emptyFields(), root: folder };
    const office = roots.get(workspace.root) ?? openOffice(workspace);
    roots.set(workspace.root, office);
    return office;
  };
  return (folder) => {
    const office = folders.get(folder) ?? find(folder);
    folders.set(folder, office);
    return office;
  };
}

function openOffice(workspace: Workspace): Office {
  const { root, folders, office } = workspace;
  return { fields: office, root, fonts: folders.fonts, templates: folders.templates, workspace };
}

function jobOf(path: string, office: Office, { cwd, out }: BuildOptions): Job {
  const folder = out === undefined ? outOf(office, cwd) : resolve(cwd, out);
  const name = nameOf(path, office);
  return {
    path,
    source: path === '-' ? '-' : showPath(path, cwd),
    office,
    out: folder,
    name,
    target: join(folder, name),
  };
}

function outOf({ workspace }: Office, cwd: string): string {
  return workspace?.folders.out ?? join(cwd, 'out');
}

/** The path below `briefs/` without extension; the bare name for a manuscript from elsewhere. */
function nameOf(path: string, { workspace }: Office): string {
  if (path === '-') return 'stdin';
  const bare = path.slice(0, path.length - extname(path).length);
  if (workspace === undefined) return basename(bare);
  const inside = relative(workspace.folders.briefs, bare);
  return inside.startsWith('..') || isAbsolute(inside) ? basename(bare) : inside;
}

/**
 * Whether an issue belongs to a part. Its name alone decides, so that every machine decides alike, and
 * an issue that is added or changed moves no other; those that cannot lie beside each other come together, so that
 * it is noticed.
 */
export function isInShard(name: string, shard: Shard | undefined): boolean {
  if (shard === undefined) return true;
  const portable = name.replaceAll(sep, '/');
  const hash = createHash('sha256').update(sameOnEveryDisk(portable)).digest();
  return hash.readUInt32BE(0) % shard.count === shard.index - 1;
}

/** A path that is the same for names in which Windows and macOS see no difference: in case, in how accents are put. */
export function sameOnEveryDisk(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Relative to the working folder where it lies below it. */
export function showPath(path: string, cwd: string): string {
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}

function noWorkspace(cwd: string): Failure {
  return new Failure('usage', {
    zh: `${cwd} 及其上级文件夹里没有 brief.config.yaml，不知道是哪些稿件。请写明稿件，如 第52期.md；或到工作文件夹里运行；还没有工作文件夹的，运行 brief init 建一个，稿件放进它的 briefs 文件夹`,
    en: `There is no brief.config.yaml in ${cwd} or above it, so brief does not know which manuscripts to use. Name them, for example 52.md; or run brief in a workspace; or create one with brief init, and put the manuscripts in its briefs folder`,
  });
}

function formatUnknown(format: string): Failure {
  return new Failure('usage', {
    zh: `不能生成“${format}”格式；formats 里可以写：${formats.join('、')}`,
    en: `brief cannot make the format “${format}”; formats can contain: ${formats.join(', ')}`,
  });
}

/** A workspace without manuscripts; where its configuration is wrong, they may well be elsewhere. */
export function noIssues({ folders, configFile }: Workspace, cwd: string): Failure {
  const wrong = configFile.messages.find((message) => severityOf(message) === 'error');
  if (wrong?.problem !== undefined) {
    const place = [showPath(configFile.path, cwd), wrong.line, wrong.column].filter(Boolean);
    return configurationWrong(place.join(':'), wrong.problem);
  }
  return new Failure('usage', {
    zh: `${folders.briefs} 里没有稿件（.md 文件）。稿件放在这个文件夹里；要写新的一期，运行 brief new`,
    en: `There are no manuscripts (.md files) in ${folders.briefs}. Put them there, or start one with brief new`,
  });
}

function configurationWrong(place: string, { text, advice }: Problem): Failure {
  return new Failure('usage', {
    zh: `${place} ${text.zh}。${advice?.zh ?? ''}`,
    en: `${place} ${text.en}. ${advice?.en ?? ''}`,
  });
}
