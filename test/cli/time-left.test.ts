import { describe, expect, it } from 'vitest'
import { describeTimeLeft, withTimeLeft } from '../../src/cli/time-left.ts'
import type { Progress } from '../../src/pipeline/index.ts'

/** What is told when so much is done at each second. */
const told = (steps: readonly (readonly [second: number, done: number, step?: string])[]): readonly Progress[] => {
  const heard: Progress[] = []
  let now = 0
  const tell = withTimeLeft(
    (progress) => heard.push(progress),
    () => now,
  )
  for (const [second, done, step = 'Speaking'] of steps) {
    now = second
    tell({ step, done, total: 100 })
  }
  return heard
}

describe('time left', () => {
  it('follows the pace of the step', () => {
    expect(
      told([
        [0, 0],
        [10, 20],
      ]).at(-1)?.secondsLeft,
    ).toBe(40)
  })

  it('does not take what was kept from before for the pace', () => {
    const moments = Array.from({ length: 40 }, (_, second) => [second, 60 + second / 2] as const)
    expect(told([[0, 0], ...moments]).at(-1)?.secondsLeft).toBeCloseTo(41, 0)
  })

  it('is told of a hundred thousand files in a moment without holding up the step', () => {
    const begun = performance.now()
    told(Array.from({ length: 100_000 }, (_, file) => [file / 10_000, file / 1000] as const))
    expect(performance.now() - begun).toBeLessThan(1000)
  })

  it('is not told before a pace can be seen, at the end, or from another step', () => {
    const heard = told([
      [0, 0],
      [1, 5],
      [9, 100],
      [10, 1, 'Encoding'],
    ])
    expect(heard.map(({ secondsLeft }) => secondsLeft)).toEqual([undefined, undefined, undefined, undefined])
  })

  it.each([
    [3, 'about 5 seconds left'],
    [41, 'about 45 seconds left'],
    [61, 'about 2 minutes left'],
    [3700, 'about 2 hours left'],
  ])('of %d seconds is said as "%s"', (seconds, words) => {
    expect(describeTimeLeft(seconds)).toBe(words)
  })
})
