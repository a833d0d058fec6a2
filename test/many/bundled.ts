import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { onTestFinished } from 'vitest';

/** A thread's program as Node can run it: bundled for the test, as the build does for the product. */
export async function bundled(source: URL): Promise<URL> {
  const folder = await mkdtemp(join(tmpdir(), 'brief-thread-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await build({
    input: { entry: fileURLToPath(source) },
    platform: 'node',
    transform: { target: 'node20' },
    logLevel: 'silent',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
  });
  return pathToFileURL(join(folder, 'entry.mjs'));
}
