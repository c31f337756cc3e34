import type { World } from '../../dist/pipeline/index.js'

/** A world in which it is always the same time and nobody listens. */
export const quietWorld = (now: Date): World => ({
  now,
  environment: {},
  onProgress: () => undefined,
  say: () => undefined,
  agree: async () => false,
})
