import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { watch } from '../watch.mjs';
import { readSums, runArchive } from './publish.mjs';

/**
 * Verifies an archive, damages it in four ways, has each named by `brief verify`, has a plain `brief
 * archive` repair it, and verifies that all is as it was.
 */
export async function repairDamage(program, workspace) {
  const archive = join(workspace, 'archive');
  const verify = async (ends) => {
    const args = [program, 'verify', '--report', 'json'];
    const { ms, cpu, peak, out } = await watch(args, { cwd: workspace, ends });
    return { ms, cpu, peak, ...JSON.parse(out) };
  };
  const sums = await readSums(workspace);
  const sound = await verify(0);
  const damages = planDamage(sound.files.map(({ path }) => path));
  for (const damage of damages) await inflict(archive, damage);
  const found = await verify(1);
  expectNamed(damages, found.files);
  const repair = await runArchive(program, workspace);
  const after = await verify(0);
  if ((await readSums(workspace)) !== sums) {
    throw new Error('what was repaired is not what was published');
  }
  return {
    files: sound.files.length,
    verifyMs: sound.ms,
    verifyCpu: sound.cpu,
    damaged: damages.flatMap(({ names }) => names).length,
    repairMs: repair.ms,
    repairCpu: repair.cpu,
    written: JSON.parse(repair.out).summary.written,
    verifyAfterMs: after.ms,
  };
}

/**
 * A bit of a PDF turned, an issue's page lost, another changed by hand, and the folder of a year lost;
 * with the names and the status that each should be found under.
 */
export function planDamage(paths) {
  const years = [...new Set(paths.flatMap((path) => /^(\d{4})\//.exec(path)?.[1] ?? []))];
  const inYear = (year, ending) =>
    paths.filter((path) => path.startsWith(`${year}/`) && path.endsWith(ending));
  const [first, second, last] = [years[0], years[1], years.at(-1)];
  const flipped = inYear(first, '.pdf')[0];
  const [lost, edited] = inYear(second, '.html');
  if (edited === undefined || last === second) throw new Error('too few issues to be damaged');
  return [
    { how: 'flip', path: flipped, status: 'changed', names: [flipped] },
    { how: 'remove', path: lost, status: 'missing', names: [lost] },
    { how: 'edit', path: edited, status: 'changed', names: [edited] },
    { how: 'remove', path: last, status: 'missing', names: inYear(last, '') },
  ];
}

async function inflict(archive, { how, path }) {
  const target = join(archive, path);
  if (how === 'remove') await rm(target, { recursive: true });
  else if (how === 'edit') await appendFile(target, '<!-- 改 -->');
  else {
    const bytes = await readFile(target);
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(target, bytes);
  }
}

/** Throws unless the files that are not well are those that were damaged, each in its way. */
export function expectNamed(damages, files) {
  const line = (path, status) => `${path} ${status}`;
  const expected = damages.flatMap(({ names, status }) => names.map((name) => line(name, status)));
  const found = files
    .filter(({ status }) => status !== 'ok')
    .map(({ path, status }) => line(path, status));
  const unsaid = expected.filter((each) => !found.includes(each));
  const invented = found.filter((each) => !expected.includes(each));
  if (unsaid.length + invented.length > 0) {
    throw new Error(`not named: ${unsaid.join(', ')}; named wrongly: ${invented.join(', ')}`);
  }
}
