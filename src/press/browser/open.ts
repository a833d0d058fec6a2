import type { Failure } from '../../finding/failure.ts';
import type { Problem } from '../../finding/finding.ts';
import type { Candidate, FinderOptions, Passed } from './candidate.ts';
import type { Browser } from './driver.ts';
import { type Found, findBrowsers } from './find.ts';
import { type Launched, type LaunchOptions, launch } from './launch.ts';
import { chromiumFiles, chromiumPackage, unpackChromium, unpackFonts } from './npm-chromium.ts';
import { givenUnusable, noBrowser, passedOver, sandboxOff } from './problems.ts';
import type { Reason } from './reason.ts';
import { planSandbox, type SandboxPlan } from './sandbox.ts';
import { anotherWay, type Leeway, type Way } from './way.ts';

export interface OpenOptions extends FinderOptions {
  /** The system's folder for temporary files. */
  temporaryFolder: string;
  /** Whether we run as root (user id 0). */
  root: boolean;
  /** Whether we run in a container; see `inContainer`. */
  container: boolean;
  /** How long the browser may take over any one answer, ms; 0 for any time. */
  timeout: number;
  signal?: AbortSignal;
  /** Called before the Chromium from npm is unpacked, once per machine; it takes some seconds. */
  onUnpack?: () => void;
}

/** A browser that came up. Disposing of it leaves neither process nor file. */
export interface OpenBrowser extends AsyncDisposable {
  browser: Browser;
  /** As `147.0.7727.24`. */
  version: string;
  path: string;
  /** Whether the browser's sandbox is on. */
  sandbox: boolean;
  /** Said once per run: browsers passed over, a sandbox that is off. */
  notes: Problem[];
  /** Ends the browser at once and synchronously, for when the process itself is about to end. */
  kill(): void;
}

/**
 * Opens the browser the user names, else the first that works. Throws `Failure('browser')` when none
 * does; a browser that was named is never silently replaced. Throws the signal's reason when aborted.
 */
export async function openBrowser(options: OpenOptions): Promise<OpenBrowser> {
  const found = await findBrowsers(options);
  const plan = planSandbox(options);
  const fonts = await privateFonts(options);
  const passed: Passed[] = [...found.passed];
  for (const candidate of found.candidates) {
    options.signal?.throwIfAborted();
    const outcome = await tryCandidate(candidate, plan, { ...options, ...fonts });
    if (!('why' in outcome)) return opened(candidate, outcome, plan, passed);
    passed.push({ path: candidate.path, reason: outcome });
  }
  throw failure(found, passed, options);
}

/** Faces for Linux, where the system's are not told apart from a page's own; see `unpackFonts`. */
async function privateFonts({ platform, cacheFolder }: FinderOptions): Promise<{ fonts?: string }> {
  const source = platform === 'linux' ? chromiumPackage() : undefined;
  if (source === undefined) return {};
  try {
    return { fonts: await unpackFonts(source, cacheFolder) };
  } catch {
    // The cache takes nothing: an installed browser still has the system's faces to stand on.
    return {};
  }
}

type TryOptions = OpenOptions & LaunchOptions;
type Tried = Launched & { sandbox: boolean };

async function tryCandidate(
  candidate: Candidate,
  plan: SandboxPlan,
  options: TryOptions,
): Promise<Tried | Reason> {
  const unusable = await unpack(candidate, options);
  if (unusable !== undefined) return unusable;
  const { path, kind, packed } = candidate;
  const libraries = packed && chromiumFiles(packed, options.cacheFolder).libraries;
  const leeway = { libraries, mayDropSandbox: plan.mayDrop };
  return tryWays({ path, kind, sandbox: plan.on }, leeway, options);
}

async function unpack(
  { packed }: Candidate,
  { cacheFolder, signal, onUnpack }: TryOptions,
): Promise<Reason | undefined> {
  if (packed === undefined) return undefined;
  try {
    await unpackChromium(packed, cacheFolder, {
      ...(signal && { signal }),
      ...(onUnpack && { onStart: onUnpack }),
    });
    return undefined;
  } catch (error) {
    signal?.throwIfAborted();
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return { why: 'unpack', folder: cacheFolder, code };
  }
}

async function tryWays(way: Way, leeway: Leeway, options: LaunchOptions): Promise<Tried | Reason> {
  const outcome = await launch(way, options);
  if (!('why' in outcome)) return { ...outcome, sandbox: way.sandbox };
  const next = anotherWay(way, outcome, leeway);
  return next === undefined ? outcome : tryWays(next, leeway, options);
}

function opened(
  { path }: Candidate,
  { browser, version, sandbox, kill, close }: Tried,
  { cause }: SandboxPlan,
  passed: Passed[],
): OpenBrowser {
  const off = !sandbox && cause !== undefined ? [sandboxOff(cause)] : [];
  const notes = [...passed.map(passedOver), ...off];
  return { browser, version, path, sandbox, notes, kill, [Symbol.asyncDispose]: close };
}

function failure({ given, tried }: Found, passed: Passed[], options: OpenOptions): Failure {
  const [first] = passed;
  if (given !== undefined && first !== undefined) return givenUnusable(given, first.reason);
  const { platform, arch } = options;
  const offersNpm = platform === 'linux' && arch === 'x64' && chromiumPackage() === undefined;
  return noBrowser({ passed, tried, offersNpm });
}
