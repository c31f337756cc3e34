import type { World } from '../../dist/pipeline/index.js'

/** When synthetic briefings are published; everything is derived from numbers, nothing from the clock. */
export const BENCH_NOW = new Date('2026-11-24T18:00:00Z')

/** A world in which it is always the same time and nobody listens. */
export const quietWorld = (now: Date): World => ({
  now,
  environment: {},
  onProgress: () => undefined,
  say: () => undefined,
  agree: async () => false,
})
