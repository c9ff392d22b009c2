import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const needsDatabase = [
  'src/**/store/**/*.test.ts',
  'src/**/pages/**/*.test.{ts,tsx}',
  'src/platform/db/**/*.test.ts',
  'src/**/*.db.test.ts',
  'db/**/*.db.test.ts',
  'tests/database/**/*.test.ts',
]
const minute = 60_000

// One seed for the log-ins of a whole run (tests/harness/passwords.ts); workers inherit it.
process.env['ROSE_TEST_SEED'] ??= randomUUID()

export default defineConfig({
  test: {
    allowOnly: false,
    // Much of the time is spent waiting for PostgreSQL, so one worker more than this machine has cores.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,db,scripts,packages,attack}/**/*.test.{ts,tsx,mjs}'],
          exclude: ['**/node_modules/**', ...needsDatabase],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: needsDatabase,
          globalSetup: ['tests/harness/database.ts'],
          testTimeout: minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        extends: true,
        test: { name: 'house', include: ['tests/house/**/*.test.{ts,tsx}'], testTimeout: 2 * minute },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/harness/county.ts'],
          // Each has a server, a database and a browser of its own. They come after everything else, because a browser is
          // slow to share a small machine with.
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
        },
      },
    ],
  },
})
