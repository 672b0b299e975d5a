import { defineConfig } from 'vitest/config';

/** A real engine answers these; the machine that runs them may be slow, and that is never a failure. */
const PATIENT = { testTimeout: 300_000, hookTimeout: 300_000 };
const DATABASE_SETUP = ['tests/support/database-setup.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...PATIENT,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tests/house/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['**/*.{db,route,launcher}.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
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
          name: 'route',
          include: ['src/**/*.route.test.{ts,tsx}', 'tests/**/*.route.test.{ts,tsx}'],
          globalSetup: DATABASE_SETUP,
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
          name: 'journey',
          include: ['tests/journeys/*.journey.ts'],
          globalSetup: ['tests/support/journey-setup.ts'],
        },
      },
    ],
  },
});
