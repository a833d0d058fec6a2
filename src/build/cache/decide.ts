import { dirname } from 'node:path';
import type { Template } from '../../bulletin/template.ts';
import { insideWorkspace } from '../../workspace/path-policy.ts';
import { readPlainSync } from '../../workspace/plain-file.ts';
import type { Reason } from '../outcome.ts';
import type { Job, Office } from '../plan.ts';
import type { Tools } from '../tools.ts';
import { digest, digestBrief, digestDressing, digestManuscript, digestTemplate } from './digest.ts';
import type { Entry, Ingredients } from './entry.ts';
import { checkWritten } from './stamp.ts';

/** What all issues of a run have in common. */
export interface Now extends Pick<Ingredients, 'brief' | 'settings'> {
  tools: Tools;
  /** An error in the text stops an issue. */
  strict: boolean;
  /** `--template`. */
  template?: string;
  /** Digests of templates, by what was loaded. */
  templates: WeakMap<Template, string>;
  /** Digests of the fonts there are for an issue's office, and of the browsers there are. */
  fontsAround(job: Job): Promise<string>;
  browsersAround(): Promise<string>;
}

/** Why an issue must be built, or its entry as it now stands: the same object where nothing of it has changed. */
export type Decision = { reason: Reason } | { entry: Entry };

/**
 * Decides whether what came out of an issue still is what would come out. Looks at everything it was
 * made of, the quick things first; sets or prints nothing unless fonts or browsers have changed.
 */
export async function decide(
  job: Job,
  entry: Entry,
  formats: readonly string[],
  now: Now,
): Promise<Decision> {
  const outputs = checkOutputs(job, entry, formats);
  if (typeof outputs === 'string') return { reason: outputs };
  if (entry.brief !== now.brief) return { reason: 'brief' };
  if (entry.settings !== now.settings) return { reason: 'settings' };
  if (manuscriptNow(job) !== entry.manuscript) return { reason: 'manuscript' };
  const configuration = await checkConfiguration(job, entry);
  if (configuration === undefined) return { reason: 'configuration' };
  if (!(await isSameTemplate(job, entry, now))) return { reason: 'template' };
  if (!(await areSamePictures(job, entry))) return { reason: 'picture' };
  const dressed = await checkFaces(job, entry, now);
  if (dressed === undefined) return { reason: 'font' };
  const browser = await checkBrowser(entry, now);
  if (browser === undefined) return { reason: 'browser' };
  const verdict = await verdictNow(job, entry);
  if (now.strict && verdict.errors > 0) return { reason: 'strict' };
  return { entry: renewed(entry, { outputs, configuration, ...dressed, browser, verdict }) };
}

/** To hold whole entries against each other would take longer than to look at the outputs. */
function renewed(entry: Entry, now: Renewable): Entry {
  const isSame =
    now.outputs === entry.outputs &&
    now.configuration === entry.configuration &&
    now.faces === entry.faces &&
    now.fonts === entry.fonts &&
    now.browser === entry.browser &&
    now.verdict === entry.verdict;
  return isSame ? entry : { ...entry, ...now };
}

type Renewable = Pick<
  Entry,
  'outputs' | 'configuration' | 'faces' | 'fonts' | 'browser' | 'verdict'
>;

/** What the office settles of the rules of language. */
export function settledNow({ office }: Job): string {
  return ofOffice(office).settled;
}

/** The configuration of an issue as a whole. */
export function configurationNow({ office }: Job): string {
  return ofOffice(office).configuration;
}

/** The same for all issues of an office. */
function ofOffice(office: Office): OfficeDigests {
  const digests = known.get(office) ?? {
    settled: digest(JSON.stringify(office.fields.check)),
    configuration: digest(String(office.workspace?.configFile ?? '')),
  };
  known.set(office, digests);
  return digests;
}

interface OfficeDigests {
  settled: string;
  configuration: string;
}

const known = new WeakMap<Office, OfficeDigests>();

function checkOutputs(
  { target }: Job,
  { outputs }: Entry,
  formats: readonly string[],
): Entry['outputs'] | Reason {
  const recorded = new Set<string>(outputs.map(({ format }) => format));
  if (formats.some((format) => !recorded.has(format))) return 'output-missing';
  const checked: Entry['outputs'] = [];
  for (const output of outputs) {
    const { format } = output;
    const stamp = formats.includes(format) ? checkWritten(`${target}.${format}`, output) : output;
    if (stamp === 'missing') return 'output-missing';
    if (stamp === 'changed') return 'output-changed';
    checked.push(stamp === output ? output : { ...output, ...stamp });
  }
  return checked.every((output, index) => output === outputs[index]) ? outputs : checked;
}

function contentNow(path: string): string | undefined {
  try {
    return digest(readPlainSync(path));
  } catch {
    return undefined;
  }
}

function manuscriptNow({ path }: Job): string | undefined {
  try {
    return digestManuscript(readPlainSync(path), path);
  } catch {
    // Building it will say what is wrong.
    return undefined;
  }
}

async function checkConfiguration(
  job: Job,
  { configuration }: Entry,
): Promise<Entry['configuration'] | undefined> {
  const whole = configurationNow(job);
  if (whole === configuration.whole) return configuration;
  const { readIssue } = await import('../set.ts');
  const { file, brief } = await readIssue(job, {});
  const used = brief && digestBrief(brief, file);
  return used === configuration.used ? { whole, used } : undefined;
}

/** The text is the same: only where the office has settled the rules anew must it be read again. */
async function verdictNow(job: Job, { verdict }: Entry): Promise<Entry['verdict']> {
  const settled = settledNow(job);
  if (settled === verdict.settled) return verdict;
  const { readIssue } = await import('../set.ts');
  const { judge } = await import('../verdict.ts');
  const { file, brief } = await readIssue(job, {});
  return brief === undefined
    ? verdict
    : { ...(await judge(file, brief, job.office.fields.check)), settled };
}

async function isSameTemplate(job: Job, { template }: Entry, now: Now): Promise<boolean> {
  const name = now.template ?? template.own;
  // One that is gone is told of by building.
  const loaded = await now.tools.template(name, job.office).catch(() => undefined);
  if (loaded === undefined) return false;
  const sha256 = now.templates.get(loaded) ?? digestTemplate(loaded);
  now.templates.set(loaded, sha256);
  return sha256 === template.sha256;
}

async function areSamePictures({ path, office }: Job, { pictures }: Entry): Promise<boolean> {
  for (const { address, sha256 } of pictures) {
    const place = await insideWorkspace(office.root, address, dirname(path));
    if (!place.ok || contentNow(place.path) !== sha256) return false;
  }
  return true;
}

/** The same glyphs may be of another font by now: the office's own may have come for one that stood in for it. */
async function checkFaces(
  job: Job,
  { faces, fonts }: Entry,
  now: Now,
): Promise<Pick<Entry, 'faces' | 'fonts'> | undefined> {
  const whole = await now.fontsAround(job);
  if (whole === faces.whole) return { faces, fonts };
  const { readIssue, setIssue } = await import('../set.ts');
  const { brief, ...read } = await readIssue(job, {});
  const options = now.template === undefined ? {} : { template: now.template };
  const set = brief && (await setIssue({ brief, ...read }, job, now.tools, options));
  const used = set && digestDressing(set.dressing);
  return set && used === faces.used
    ? { faces: { whole, used }, fonts: set.dressing.uses }
    : undefined;
}

async function checkBrowser({ browser }: Entry, now: Now): Promise<Entry['browser'] | undefined> {
  const whole = await now.browsersAround();
  if (whole === browser.whole) return browser;
  const press = await now.tools.press();
  // Without any browser nothing better could be made than what there is.
  if (press === undefined) return browser;
  return press.version === browser.used ? { whole, used: browser.used } : undefined;
}
