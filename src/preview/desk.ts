import { stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { manuscriptsNamed } from '../build/named.ts';
import { noIssues as noIssuesIn, showPath } from '../build/plan.ts';
import { isWithin } from '../workspace/path-policy.ts';
import { findWorkspace, listIssues, type Workspace } from '../workspace/workspace.ts';
import type { Shot } from './editions.ts';
import { type IssueOptions, type OpenIssue, openIssue } from './issue.ts';
import { noIssues, noManuscript } from './problems.ts';
import type { WatchOptions } from './watch.ts';

/** The issues that can be looked at, each opened when somebody does. */
export interface Desk {
  /** The one shown first: the one named, else the one last worked on, of a folder that was named or of all. */
  first: Listed;
  /** As things are now, newest names first; as they were while the configuration cannot be read. */
  list(): Promise<Listed[]>;
  /**
   * One of the list, by its id to the letter, or the first; nothing else can be opened. One that has been
   * opened stays when its file goes: it tells so, and follows when the file comes again.
   */
  find(id: string | null): Promise<Opened | undefined>;
  /** Pages shown now or a moment ago, of whatever issue. */
  painting(digest: string): Shot | undefined;
  /** Files have changed. */
  change(paths: readonly string[]): void;
  /** Sees to manuscripts whose changes nobody tells of: on a network drive the system may not. */
  look(): void;
  /** What is to be watched. */
  ground: Pick<WatchOptions, 'root' | 'out' | 'depth'>;
}

export interface Listed {
  /** Its path below the root, with `/`. */
  id: string;
  /** As people know it: the path below `briefs`, without extension. */
  name: string;
  /** As shown to people. */
  source: string;
  /** Absolute. */
  path: string;
}

export interface Opened {
  listed: Listed;
  issue: OpenIssue;
}

/**
 * Lays out the issues of the workspace and those named.
 * @throws Failure `usage` when there are none
 */
export async function openDesk(files: readonly string[], options: IssueOptions): Promise<Desk> {
  const { cwd, bench } = options;
  const named = await namedOf(files, cwd);
  const start = named[0] === undefined ? cwd : dirname(named[0]);
  const workspace = await findWorkspace(start);
  const root = workspace?.root ?? start;
  const read = async (): Promise<Listed[]> => {
    // Read again: the folder of manuscripts is a matter of the configuration, and what is in a folder of none.
    const now = await findWorkspace(root);
    const paths = new Set([
      ...(await namedNow(files, cwd, named)),
      ...(now === undefined ? [] : await listIssues(now)),
    ]);
    return Array.from(paths, (path) => listedOf(path, { root, cwd, workspace: now })).sort(byName);
  };
  let known = await read();
  const list = async (): Promise<Listed[]> => {
    known = await read().catch(() => known);
    return known;
  };
  const firstPath = await firstOf(known, named, files[0] && resolve(cwd, files[0]));
  const first = known.find(({ path }) => path === firstPath);
  if (first === undefined) throw workspace ? noIssuesIn(workspace, cwd) : noIssues(cwd);
  const opened = new Map<string, Opened>();
  const open = (listed: Listed): Opened => {
    const { issue } = opened.get(listed.id) ?? { issue: openIssue(listed.path, options) };
    opened.set(listed.id, { listed, issue });
    return { listed, issue };
  };
  return {
    first,
    list,
    find: async (id) => {
      const now = await list();
      const wanted = id ?? first.id;
      const listed = now.find((each) => each.id === wanted) ?? (id === null ? now[0] : undefined);
      return listed === undefined ? opened.get(wanted) : open(listed);
    },
    painting: (digest) => {
      for (const { issue } of opened.values()) {
        const painting = issue.painting(digest);
        if (painting !== undefined) return painting;
      }
      return undefined;
    },
    change: (paths) => {
      if (paths.some(isFace)) bench.forgetFaces();
      const isShared = paths.some((path) => !isManuscript(path));
      for (const { listed, issue } of opened.values()) {
        if (isShared || paths.includes(listed.path)) issue.change();
      }
    },
    look: () => {
      for (const { issue } of opened.values()) issue.look().catch(() => undefined);
    },
    ground:
      workspace === undefined
        ? // A manuscript of no workspace may lie in a folder of anything.
          { root, ...outputsApart(resolve(cwd, 'out'), [root]), depth: 1 }
        : { root, ...outputsApart(workspace.folders.out, sourcesOf(workspace)) },
  };
}

function sourcesOf({ root, folders: { briefs, fonts, templates } }: Workspace): string[] {
  return [root, briefs, fonts, templates];
}

/** The folder of outputs, unless issues are made of what lies in it, too: an office may have its PDFs beside its manuscripts. */
function outputsApart(out: string, sources: readonly string[]): Pick<WatchOptions, 'out'> {
  return sources.some((source) => isWithin(out, source)) ? {} : { out };
}

/** The manuscripts that were named, by themselves or by their folder; absolute paths. */
async function namedOf(files: readonly string[], cwd: string): Promise<string[]> {
  const named = await manuscriptsAt(files, cwd);
  for (const path of named) {
    const stats = await stat(path).catch(() => undefined);
    if (stats?.isDirectory()) throw noIssues(showPath(path, cwd));
    if (!stats?.isFile()) throw noManuscript(showPath(path, cwd));
  }
  return named;
}

/** The same once more: those in a folder come and go, one that was named by itself stays. */
async function namedNow(
  files: readonly string[],
  cwd: string,
  named: readonly string[],
): Promise<string[]> {
  const paths = await manuscriptsAt(files, cwd);
  // A folder that has none any more stands for itself.
  const folders = files.map((file) => resolve(cwd, file)).filter((path) => !named.includes(path));
  return paths.filter((path) => !folders.includes(path));
}

async function manuscriptsAt(files: readonly string[], cwd: string): Promise<string[]> {
  const paths = await manuscriptsNamed(files, cwd);
  // Nothing is typed in here: a `-` is a file.
  return paths.map((path) => resolve(cwd, path));
}

interface Place {
  root: string;
  cwd: string;
  workspace: Workspace | undefined;
}

function listedOf(path: string, { root, cwd, workspace }: Place): Listed {
  const id = relative(root, path).replaceAll(sep, '/');
  const briefs = workspace?.folders.briefs;
  const inside = briefs !== undefined && isWithin(briefs, path) ? relative(briefs, path) : id;
  const name = inside.replaceAll(sep, '/').slice(0, -extname(path).length || undefined);
  return { id, name, source: showPath(path, cwd), path };
}

/** 2161 before 2160, 2020/9 after 2020/10. */
function byName(one: Listed, other: Listed): number {
  return collator.compare(other.name, one.name);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** @param wanted the first path that was named: a manuscript, or a folder of some */
async function firstOf(
  known: readonly Listed[],
  named: readonly string[],
  wanted: string | undefined,
): Promise<string | undefined> {
  if (wanted === undefined) return lastChanged(known);
  if (named.includes(wanted)) return wanted;
  return lastChanged(known.filter(({ path }) => named.includes(path)));
}

/** The manuscript that was worked on last. */
async function lastChanged(all: readonly Listed[]): Promise<string | undefined> {
  const times = await Promise.all(
    all.map(async ({ path }) => ({ path, at: (await stat(path)).mtimeMs })),
  );
  return times.reduce((last, each) => (each.at > last.at ? each : last), { path: '', at: -1 }).path;
}

function isManuscript(path: string): boolean {
  return extname(path).toLowerCase() === '.md';
}

function isFace(path: string): boolean {
  return /\.(?:ttf|otf|ttc|otc|woff2?)$/i.test(path);
}
