import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Frees at once what is no longer used in this thread: large buffers weigh little in the eyes of the collector, and would pile up. */
export const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect === 'function') collect()
}
