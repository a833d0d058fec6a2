import { chmodSync } from 'node:fs';
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
  plugins: [executable()],
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
