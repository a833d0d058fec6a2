import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * One file for every part that is loaded on its own: Node takes longer to find and read the several
 * hundred small modules of our dependencies (0.7 s) than brief takes to set and print an issue. The
 * dependencies stay in package.json, so that each lies installed beside the bundle with its licence.
 */
export default defineConfig({
  input: {
    brief: 'bin/brief.ts',
    index: 'src/index.ts',
    'check-worker': 'src/check/worker.ts',
    'finish-worker': 'src/press/finish-worker.ts',
  },
  platform: 'node',
  // They find files of their own beside themselves.
  external: [/^harfbuzzjs/, /^@sparticuz\//, /^@fontsource\//, /^@expo-google-fonts\//],
  transform: { target: 'node20' },
  plugins: [executable(), make()],
  output: {
    dir: 'dist',
    format: 'esm',
    chunkFileNames: '[name]-[hash].js',
    cleanDir: true,
  },
});

/** npm makes the program executable when it installs, but not when it is built again later. */
function executable() {
  return {
    name: 'executable',
    writeBundle: ({ dir = 'dist' }) => chmodSync(join(dir, 'brief.js'), 0o755),
  };
}

/**
 * Writes down what the program is made of: two makes of one version may set and print differently, and
 * what one has kept is no good to the other (`src/own-files.ts`).
 */
function make() {
  return {
    name: 'make',
    generateBundle(_, bundle) {
      const hash = createHash('sha256');
      for (const name of Object.keys(bundle).sort()) hash.update(`${name}\n${bundle[name].code}\n`);
      for (const file of filesBelow('templates'))
        hash.update(`${file}\n`).update(readFileSync(file));
      const source = hash.digest('hex').slice(0, 16);
      this.emitFile({ type: 'asset', fileName: 'make.txt', source });
    },
  };
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .sort();
}
