import type { OnProgress } from '../pipeline/index.ts'

/** How long a step must have run before its pace is believed, and how far back the pace is taken from. Seconds. */
const FIRST_LOOK = 2
const WINDOW = 20
/** Moments of the pace lie at least so far apart: a step may tell of a hundred thousand files in a second. Seconds. */
const APART = 0.25

interface Moment {
  readonly at: number
  readonly done: number
}

/**
 * Adds to each progress how long its step will take, by the pace of the last seconds: what was kept from before is told in a moment, and
 * would else make the rest look short. `seconds` reads a clock that only goes forward.
 */
export const withTimeLeft = (onProgress: OnProgress, seconds: () => number): OnProgress => {
  let step = ''
  let moments: readonly Moment[] = []
  return (progress) => {
    const now = { at: seconds(), done: progress.done }
    const before = progress.step === step ? moments : []
    step = progress.step
    moments = withMoment(before, now)
    const secondsLeft = estimate(moments[0] ?? now, now, progress.total)
    onProgress(secondsLeft === undefined ? progress : { ...progress, secondsLeft })
  }
}

const withMoment = (moments: readonly Moment[], now: Moment): readonly Moment[] => {
  const last = moments.at(-1)
  if (last !== undefined && now.at - last.at < APART) return moments
  return [...moments.filter(({ at }) => now.at - at <= WINDOW), now]
}

const estimate = (first: Moment, { at, done }: Moment, total: number): number | undefined => {
  if (done >= total) return undefined
  const passed = at - first.at
  if (passed < FIRST_LOOK || done <= first.done) return undefined
  return ((total - done) * passed) / (done - first.done)
}

/** "about 2 minutes left", in steps that do not flicker. */
export const describeTimeLeft = (seconds: number): string => {
  if (seconds < 60) return `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `about ${minutes} minutes left` : `about ${Math.ceil(minutes / 60)} hours left`
}
