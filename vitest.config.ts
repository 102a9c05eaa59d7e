import { defineConfig } from 'vitest/config'

const minutes = (count: number) => count * 60_000

/** The build of Lexical that Vite resolves for tests, for what Node resolves: see scripts/lib/nodeFlags.mjs. */
const loadsLexical = ['--conditions=development']

/** What may run side by side on two cores: rules at will, databases two at a time, a browser alone. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          maxWorkers: '100%',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['test/int/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/postgres.setup.ts'],
          pool: 'forks',
          execArgv: loadsLexical,
          maxWorkers: 2,
          testTimeout: minutes(2),
          hookTimeout: minutes(4),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/postgres.setup.ts'],
          ...oneAtATime(),
          testTimeout: minutes(5),
          hookTimeout: minutes(5),
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['test/bench/**/*.bench.ts'],
          globalSetup: ['test/support/postgres.setup.ts'],
          ...oneAtATime(),
          testTimeout: minutes(30),
          hookTimeout: minutes(30),
        },
      },
      {
        extends: true,
        test: {
          name: 'prove',
          include: ['test/prove/**/*.prove.ts'],
          globalSetup: ['test/support/postgres.setup.ts'],
          ...oneAtATime(),
          testTimeout: minutes(30),
          hookTimeout: minutes(30),
        },
      },
    ],
  },
})

function oneAtATime() {
  return {
    pool: 'forks' as const,
    execArgv: loadsLexical,
    maxWorkers: 1,
    fileParallelism: false,
  }
}
