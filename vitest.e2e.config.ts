import { defineConfig } from 'vitest/config'

// Tests that need programs from outside npm (podcast clients, a browser, a recogniser): .ci/run installs those and runs this.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // Generous: they wait for what is to happen, and a machine may be busy with much else.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Clients wait for hosts, and pages for sound: two files at a time even on a small machine, each with folders and ports of its own.
    maxWorkers: 2,
  },
})
