import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** A real engine answers these; the machine that runs them may be slow, and that is never a failure. */
const PATIENT = { testTimeout: 900_000, hookTimeout: 900_000 };
/**
 * Two files at once where Vitest would take one on a machine of two cores, and one registry of modules for each of
 * the two: a test keeps nothing in a module, so that reading the application again for every file would buy nothing.
 */
const BRISK = { maxWorkers: Math.max(2, availableParallelism() - 1), isolate: false };
const DATABASE_SETUP = ['tests/support/database-setup.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...PATIENT,
          ...BRISK,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/house/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['**/*.{db,route,launcher}.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
          ...BRISK,
          name: 'database',
          include: ['src/**/*.db.test.ts', 'checks/**/*.db.test.ts'],
          globalSetup: DATABASE_SETUP,
        },
      },
      {
        extends: true,
        // Most of their time goes in waiting for processes and disks: more files at once than cores.
        test: {
          ...PATIENT,
          name: 'launcher',
          include: ['tests/{launcher,house}/*.launcher.test.ts'],
          maxWorkers: 3,
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
          ...BRISK,
          name: 'route',
          include: ['src/**/*.route.test.{ts,tsx}', 'tests/**/*.route.test.{ts,tsx}'],
          globalSetup: DATABASE_SETUP,
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
          // Each journey has a server and a browser of its own; a page waits more than it computes.
          maxWorkers: BRISK.maxWorkers,
          name: 'journey',
          include: ['tests/journeys/*.journey.ts'],
          globalSetup: ['tests/support/journey-setup.ts'],
        },
      },
    ],
  },
});
