import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  // It finds its binary beside itself, so it is loaded from node_modules and never bundled.
  ssr: { external: ['better-sqlite3'] },
  test: {
    reporters: ['default'],
    // One core would stand idle on a machine of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          // They keep nothing between files, and a process for each would cost as much as the tests themselves.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/{contract,integration,race,crash,architecture}/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/support/one-temp-folder.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
