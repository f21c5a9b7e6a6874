import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const minute = 60_000;
const setupFiles = ['tests/support/moments-differ.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles,
          // Each puts away what it changed, so that a hundred files need not load the same modules a hundred times.
          isolate: false,
          maxWorkers: '100%',
          // Only what hangs is to fail: properties over the store take seconds on a busy machine.
          testTimeout: minute,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'components', include: ['tests/**/*.test.tsx'], environment: 'happy-dom', setupFiles },
      },
      {
        // Needs the built extension: npm test builds it first.
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: minute,
          hookTimeout: minute,
          maxWorkers: 2,
          // After the others, which leave it the whole machine.
          sequence: { groupOrder: 1 },
          // On a busy machine a browser sometimes starts or wakes its background too late for a story that waits 20 seconds.
          retry: 1,
        },
      },
    ],
  },
});
