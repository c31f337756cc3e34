import { expect, test } from 'vitest'
import { inLittleMemory } from '../../src/pipeline/v8.ts'

/** Megabytes of the heap at most while texts are made, held for a while and let go. */
const mostWhile = (): number => {
  let most = 0
  const held: string[][] = []
  for (let round = 0; round < 120; round += 1) {
    held.push(Array.from({ length: 4000 }, (_, index) => `held for a while, ${round} and ${index}`))
    if (held.length > 20) held.shift()
    most = Math.max(most, process.memoryUsage().heapTotal / 1_000_000)
  }
  return most
}

test('work gets its answer', async () => {
  expect(await inLittleMemory(async () => 'done')).toBe('done')
})

test('work that fails fails as it would', async () => {
  await expect(inLittleMemory(() => Promise.reject(new Error('full')))).rejects.toThrow('full')
})

test('the heap stays smaller than it would be', async () => {
  const little = await inLittleMemory(async () => mostWhile())
  expect(little).toBeLessThan(0.85 * mostWhile())
})
