/**
 * Runs the jobs in order, `width` at a time. After a failure it starts no more, waits for those under way, and throws the first.
 */
export const inLanes = async <T>(jobs: readonly T[], width: number, run: (job: T) => Promise<void>): Promise<void> => {
  const failures: unknown[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (failures.length === 0) {
      const job = jobs[next]
      if (job === undefined) return
      next += 1
      await run(job).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane))
  if (failures.length > 0) throw failures[0]
}
