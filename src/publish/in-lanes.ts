/** How many files are written at a time: a disk flushes several in the time of one. */
const LANES = 12

/** Does the same with every value, several at a time, begun in their order. The first failure is thrown once all that were begun have ended. */
export const inLanes = async <Value>(
  values: readonly Value[],
  work: (value: Value) => Promise<void>,
): Promise<void> => {
  const queue = values.values()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const value of queue) {
      if (failed) return
      try {
        await work(value)
      } catch (error) {
        failed = true
        throw error
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
