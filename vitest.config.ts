import process from 'node:process';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/properties.ts'],
    // Chromium prints in most files: two at a time is what two cores carry.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A shared runner may stall a real browser or process for seconds; what is broken fails twice.
    retry: process.env['CI'] ? 1 : 0,
    coverage: { include: ['src/**/*.ts'], reporter: ['text-summary'] },
  },
});
