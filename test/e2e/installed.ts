import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-fs';
import { ownFile } from '../../src/own-files.ts';

/**
 * Installs brief in an empty folder from what `npm pack` would publish, with the packages it says it
 * needs and no other. Gives the path of its program.
 */
export async function installInto(folder: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'brief');
  await mkdir(own, { recursive: true });
  const tarball = join(folder, await pack(folder));
  await pipeline(
    createReadStream(tarball),
    createGunzip(),
    extract(own, { map: (entry) => ({ ...entry, name: entry.name.replace(/^package\//, '') }) }),
  );
  for (const name of await packagesNeeded()) {
    const link = join(modules, name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(ownFile(`node_modules/${name}`), link, 'junction');
  }
  const { bin } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
  return join(own, bin.brief);
}

/** Packs the built program as it stands: other tests are running it. Gives the tarball's name. */
async function pack(folder: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } =
    npm === undefined
      ? await run('npm', args, { cwd: ownFile('.'), shell: process.platform === 'win32' })
      : await run(process.execPath, [npm, ...args], { cwd: ownFile('.') });
  const [packed] = JSON.parse(stdout);
  return packed.filename;
}

/** What `npm install` would put beside brief. */
async function packagesNeeded(): Promise<string[]> {
  const lock = JSON.parse(await readFile(ownFile('package-lock.json'), 'utf8'));
  const packages: [string, { dev?: boolean; devOptional?: boolean }][] = Object.entries(
    lock.packages,
  );
  return packages.flatMap(([path, { dev, devOptional }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    return name === undefined || dev || devOptional ? [] : [name];
  });
}

const run = promisify(execFile);
