import path from 'node:path';
import type { Problem } from '../finding/finding.ts';
import { openPlain } from '../workspace/plain-file.ts';
import { bundledFaces, ownResolve, type Resolve, readBundled } from './bundled.ts';
import { type Candidate, holdsBasics, inOrder, type Origin } from './candidate.ts';
import { cutFace, type FaceCut } from './cut.ts';
import { type Dressing, dress, type Reader, useOf } from './dress.ts';
import { type Harfbuzz, openHarfbuzz } from './harfbuzz.ts';
import { type Metrics, readMetrics } from './metrics.ts';
import { type OpenFace, openFace } from './open-face.ts';
import { fontsStandIn, fontUnfit, noFonts, packagesMissing } from './problems.ts';
import { type Role, roles, type Usage } from './roles.ts';
import type { Chain } from './share.ts';
import { sourceOf } from './source.ts';
import { systemFaces } from './system.ts';
import type { Flaw, Typeface } from './typeface.ts';
import { workspaceFaces } from './workspace.ts';

export type { PressCut } from './cut.ts';
export type { Dressing, Subset, WholeFace } from './dress.ts';

/** Where faces are looked for. All paths are absolute. */
export interface ShelfOptions {
  /** The office's own fonts folder; need not exist. */
  workspaceFonts?: string;
  /** What is unpacked once and read again by later runs; made when needed. */
  cacheFolder: string;
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The user's home folder. */
  home: string;
  /** Whether faces installed on the system are used; they are unless this is false. */
  systemFonts?: boolean;
  /** Finds a file of the packages that bring the bundled faces; from brief's own place unless given. */
  resolve?: Resolve;
}

/** The face that plays a role. */
export interface Face {
  role: Role;
  /** As people know it: 方正仿宋_GBK, 霞鹜文楷 Light. */
  family: string;
  origin: Origin;
  /** It stands in for the official face. */
  substitute: boolean;
  path: string;
  /** Place in a collection (.ttc); 0 in other files. */
  index: number;
}

/** The faces of a run. */
export interface Shelf {
  faces: ReadonlyMap<Role, Face>;
  /** What stands in for what, what was passed over and why: to be said once per run. */
  notes: Problem[];
  /**
   * Cuts the faces down to the characters used. A face once read stays in memory for the next call, up to 19 MB each.
   * Throws Failure for a face that turns out damaged.
   */
  dress(usage: Usage): Promise<Dressing>;
}

/**
 * Finds a face for every role: the office's own, then the official ones installed, then the bundled open ones.
 * Reads only what says which face a file is. Throws Failure when there is no usable face at all.
 */
export async function openShelf(options: ShelfOptions): Promise<Shelf> {
  const { workspaceFonts, resolve = ownResolve } = options;
  const [own, installed, bundled] = await Promise.all([
    workspaceFonts === undefined ? { candidates: [], notes: [] } : workspaceFaces(workspaceFonts),
    options.systemFonts === false ? [] : systemFaces(options),
    readBundled(resolve),
  ]);
  const sound = inOrder([...own.candidates, ...installed, ...bundled]).filter(
    ({ typeface }) => typeface.flaw === undefined,
  );
  const chains = new Map(roles.map((role) => [role, chainOf(role, sound)]));
  const reader = openReader(options.cacheFolder);
  return {
    faces: new Map([...chains].map(([role, { face }]) => [role, faceOf(role, face)])),
    notes: [...own.notes, ...notesOn(chains, installed)],
    dress: (usage) => dress(usage, chains, reader),
  };
}

/** Who lends a character to a role whose own faces lack it: 宋体 disturbs a line least, 小标宋 most. */
const lenders: readonly Role[] = ['songti', 'kaiti', 'fangsong', 'heiti', 'xiaobiaosong'];

/**
 * The face that plays a role, then every face to ask for what it lacks; of sound faces in order. Throws
 * Failure when none can carry a role.
 */
export function chainOf(role: Role, sound: readonly Candidate[]): Chain {
  const asked = [role, ...lenders.filter((lender) => lender !== role), undefined].flatMap(
    (lender) => sound.filter((candidate) => candidate.role === lender),
  );
  const face = asked.find(holdsBasics);
  if (face === undefined) throw noFonts(packagesFor(roles));
  return { face, others: asked.filter((other) => other !== face), setters: new Map() };
}

function faceOf(role: Role, candidate: Candidate): Face {
  const { path: file, index } = candidate.typeface;
  return { ...useOf(role, candidate), origin: candidate.origin, path: file, index };
}

function notesOn(chains: ReadonlyMap<Role, Chain>, installed: readonly Candidate[]): Problem[] {
  const uses = [...chains].map(([role, { face }]) => useOf(role, face));
  const standIns = uses.filter(({ substitute }) => substitute);
  const bare = [...chains].filter(([role, { face }]) => face.role !== role).map(([role]) => role);
  return [
    ...unfitOnes(installed, new Set(standIns.map(({ role }) => role))),
    ...(bare.length > 0 ? [packagesMissing(bare, packagesFor(bare))] : []),
    ...(standIns.length > 0 ? [fontsStandIn(standIns)] : []),
  ];
}

/** Installed faces that would have spared a stand-in were they not flawed; one note for each. */
function unfitOnes(installed: readonly Candidate[], wanting: ReadonlySet<Role>): Problem[] {
  const flawsByName = new Map<string, Flaw>();
  for (const { role, typeface } of installed) {
    if (role === undefined || typeface.flaw === undefined || !wanting.has(role)) continue;
    flawsByName.set(`${typeface.names.human}（${path.basename(typeface.path)}）`, typeface.flaw);
  }
  return [...flawsByName].map(([name, flaw]) => fontUnfit(name, flaw, 'info'));
}

/** The packages that bring a face for each of these roles. */
function packagesFor(wanted: readonly Role[]): string[] {
  const brought = bundledFaces.filter(({ role }) => wanted.includes(role));
  return [...new Set(brought.map((face) => face.package))];
}

/** Reads every face once, however often it is cut. */
function openReader(cacheFolder: string): Reader {
  const metrics = new Map<string, Promise<Metrics>>();
  const faces = new Map<string, Promise<OpenFace>>();
  const cuts = new Map<string, Promise<FaceCut>>();
  let harfbuzz: Promise<Harfbuzz> | undefined;
  const open: Reader['open'] = (typeface) =>
    once(faces, typeface, async () => {
      harfbuzz ??= openHarfbuzz();
      return openFace(await harfbuzz, sourceOf(typeface, cacheFolder));
    });
  return {
    open,
    // The figures of page numbers are asked for with every bulletin, and all else when a line is changed.
    cut: (typeface, characters) =>
      recent(cuts, `${keyOf(typeface)} ${[...characters].join('')}`, async () =>
        cutFace(typeface, await open(typeface), characters),
      ),
    metrics: (typeface) => once(metrics, typeface, () => metricsOf(typeface)),
  };
}

function once<T>(
  done: Map<string, Promise<T>>,
  typeface: Typeface,
  work: () => Promise<T>,
): Promise<T> {
  const key = keyOf(typeface);
  return done.get(key) ?? keep(done, key, work());
}

/** The same of the last few: another takes the place of the one asked for longest ago. */
function recent<T>(done: Map<string, Promise<T>>, key: string, work: () => Promise<T>): Promise<T> {
  const before = done.get(key);
  done.delete(key);
  const result = keep(done, key, before ?? work());
  const [oldest] = done.keys();
  if (done.size > fewCuts && oldest !== undefined) done.delete(oldest);
  return result;
}

/** What fails is not kept: a virus scanner or a cloud drive may hold a file for a moment, and a preview goes on for hours. */
function keep<T>(done: Map<string, Promise<T>>, key: string, result: Promise<T>): Promise<T> {
  done.set(key, result);
  result.catch(() => {
    if (done.get(key) === result) done.delete(key);
  });
  return result;
}

/** Each some 200 KB. */
const fewCuts = 12;

function keyOf({ path: file, index }: Typeface): string {
  return `${file}#${index}`;
}

async function metricsOf(typeface: Typeface): Promise<Metrics> {
  const file = await openPlain(typeface.path);
  try {
    return await readMetrics(file, typeface.directory);
  } finally {
    await file.close();
  }
}
