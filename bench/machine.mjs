import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** What the figures were measured on and with. */
export function describeMachine(brief) {
  return {
    date: new Date().toISOString(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${systemName()}, ${platform()} ${release()} ${arch()}`,
    loadBefore: loadavg().map((load) => Number(load.toFixed(2))),
    node: process.version,
    brief: versionOf(join(brief, 'package.json')),
    commit: commitOf(brief),
    typst: packageVersion('@myriaddreamin/typst-ts-node-compiler'),
    mdToPdf: packageVersion('md-to-pdf'),
    puppeteer: packageVersion('puppeteer'),
  };
}

/** The kind of machine, for the name of a file. */
export function kindOf({ cores }) {
  return `${platform()}-${arch()}-${cores}-core`;
}

function systemName() {
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? '';
  } catch {
    return 'Linux';
  }
}

/** With a mark where the checkout holds what was never committed. */
function commitOf(folder) {
  try {
    const git = (...args) => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    const changed = git('status', '--porcelain', '--', 'src', 'templates', 'package.json') !== '';
    return `${git('rev-parse', '--short', 'HEAD').trim()}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
}

function packageVersion(name) {
  const require = createRequire(import.meta.url);
  let folder = dirname(require.resolve(name));
  // Some packages do not let their package.json be asked for.
  while (dirname(folder) !== folder) {
    const version = versionOf(join(folder, 'package.json'));
    if (version !== undefined) return version;
    folder = dirname(folder);
  }
  return undefined;
}

function versionOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).version;
  } catch {
    return undefined;
  }
}
