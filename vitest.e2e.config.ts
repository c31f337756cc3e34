import { defineConfig } from 'vitest/config'

// Tests that need programs from outside npm (gpodder, ffmpeg from Debian): .ci/run installs those and runs this.
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
