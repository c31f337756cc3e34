import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Files share a worker: our modules keep no state between tests, and starting a worker for each file costs more than the tests.
    isolate: false,
    // Much of the time is spent waiting for programs and voices: two workers even on a small machine.
    maxWorkers: 2,
  },
})
