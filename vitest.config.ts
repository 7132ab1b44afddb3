import { defineConfig } from 'vitest/config'

// Workers inherit a time zone with odd minutes and a locale that is not English: whatever depends on either shows.
process.env['TZ'] = 'Pacific/Chatham'
process.env['LANG'] = 'tr_TR.UTF-8'
delete process.env['LC_ALL']
delete process.env['LC_MESSAGES']

export default defineConfig({
  test: {
    pool: 'forks',
    // Left alone, vitest keeps one processor for itself, and of two that is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{scripts,schemas,site,templates}/**/*.test.ts', 'test/providers/**/*.test.ts'],
          // One worker keeps what it has loaded: these tests hold no state of a module.
          isolate: false,
          // What is slow on a busy machine has not failed.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'scenarios',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/providers/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
