import { join } from 'node:path';
import { cacheName } from '../build/cache/entry.ts';
import type { Resolve } from '../fonts/bundled.ts';
import { roles } from '../fonts/roles.ts';
import { type Dressing, openShelf } from '../fonts/shelf.ts';
import { inContainer } from '../press/browser/sandbox.ts';
import type { Machine } from '../workspace/machine.ts';
import { findWorkspace, type Workspace } from '../workspace/workspace.ts';
import { examineBrowser } from './browser.ts';
import { examineCaches } from './cache.ts';
import { examineConfiguration } from './configuration.ts';
import { type Diagnosis, examine, type Probe } from './examine.ts';
import { openMeasure } from './face-facts.ts';
import { surveyFaces } from './faces.ts';
import { examineFonts } from './fonts.ts';
import type { Item } from './item.ts';
import { judgeNetwork } from './network.ts';
import { judgeSystem, readSystem } from './system.ts';
import { examineTemplate } from './template.ts';
import { trialText } from './trial.ts';
import { examineWriting, type Target } from './write.ts';

export interface DoctorOptions {
  /** Absolute; the workspace is looked for from here upward. */
  cwd: string;
  machine: Machine;
  /** `--browser`. */
  browser?: string;
  /** Finds files of the packages that bring fonts. */
  resolve: Resolve;
  signal?: AbortSignal;
}

/**
 * Looks at everything a build depends on: what there is, whether it works, and what to do where not.
 * Never fails as a whole; nothing it tells is secret.
 * @throws the signal's reason when interrupted
 */
export async function doctor(options: DoctorOptions): Promise<Diagnosis> {
  const finding = findWorkspace(options.cwd);
  // A configuration that cannot be read is told where it is looked at; the rest goes on without.
  const workspace = await finding.catch(() => undefined);
  const probes = probesOf({ finding, workspace }, options);
  return examine(probes, { limit: longest, ...(options.signal && { signal: options.signal }) });
}

/** For one probe, ms: unpacking Chromium to a slow disk takes a minute. */
const longest = 120_000;

interface Place {
  finding: Promise<Workspace | undefined>;
  workspace: Workspace | undefined;
}

function probesOf({ finding, workspace }: Place, options: DoctorOptions): Probe[] {
  const { cwd, machine, resolve } = options;
  const folder = workspace?.folders.fonts;
  const out = workspace?.folders.out ?? join(cwd, 'out');
  const survey = () => surveyFaces({ machine, folder, resolve });
  const caches = [machine.cacheFolder, join(out, cacheName)];
  return [
    { title: titles.system, look: async () => judgeSystem(readSystem(machine)) },
    { title: titles.configuration, look: async () => examineOffice(await finding) },
    { title: titles.fonts, look: async () => examineFonts(await survey(), openMeasure()) },
    {
      title: titles.browser,
      look: () => examineBrowser(browserOptions(options), () => dressTrial(folder, options)),
    },
    {
      title: titles.write,
      look: () => examineWriting(targetsOf(out, workspace, machine)),
    },
    { title: titles.cache, look: () => examineCaches(caches) },
    { title: titles.network, look: async () => [judgeNetwork(machine.env)] },
  ];
}

async function examineOffice(workspace: Workspace | undefined): Promise<Item[]> {
  const items = await examineConfiguration(workspace);
  return workspace === undefined ? items : [...items, await examineTemplate(workspace)];
}

function browserOptions({ machine, browser, signal }: DoctorOptions) {
  return {
    ...machine,
    env: { ...machine.env },
    container: inContainer({ ...machine.env }),
    timeout: 30_000,
    ...(browser !== undefined && { given: browser }),
    ...(signal && { signal }),
  };
}

/** The faces of the trial, cut as for a bulletin; undefined where there are none, which is told elsewhere. */
async function dressTrial(
  folder: string | undefined,
  { machine, resolve }: DoctorOptions,
): Promise<Dressing | undefined> {
  const shelf = await openShelf({
    ...machine,
    resolve,
    ...(folder !== undefined && { workspaceFonts: folder }),
  }).catch(() => undefined);
  return shelf?.dress(new Map(roles.map((role) => [role, new Set(trialText)])));
}

function targetsOf(out: string, workspace: Workspace | undefined, machine: Machine): Target[] {
  const office: Target[] =
    workspace === undefined ? [] : [{ role: 'workspace', folder: workspace.root }];
  return [
    ...office,
    { role: 'out', folder: out },
    { role: 'temporary', folder: machine.temporaryFolder },
    { role: 'cache', folder: machine.cacheFolder },
  ];
}

const titles = {
  system: { zh: '程序和系统', en: 'Program and system' },
  configuration: { zh: '设置', en: 'Configuration' },
  fonts: { zh: '字体', en: 'Fonts' },
  browser: { zh: '浏览器', en: 'Browser' },
  write: { zh: '存盘', en: 'Writing' },
  cache: { zh: '缓存', en: 'Cache' },
  network: { zh: '网络', en: 'Network' },
};
