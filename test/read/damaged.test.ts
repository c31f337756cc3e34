import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { damagePdf } from '../../scripts/damage-pdf.ts'
import { readDocument } from '../../src/read/index.ts'
import { ScrcastError } from '../../src/shared/index.ts'
import { EXAMPLE } from '../fakes/run-scrcast.ts'

// A short part of "npm run fuzz", one run for each way of damage.
test.concurrent.each([0, 1, 2, 3, 4, 5, 6, 7])('damage %i ends in a document or in a refusal of ours', async (run) => {
  const { bytes } = damagePdf(await readFile(EXAMPLE), 11, run)
  const end = await readDocument({ bytes, file: 'damaged.pdf', limits: { seconds: 30, memoryMegabytes: 1_000 } }).catch(
    (error: unknown) => error,
  )
  // A refusal that blames scrcast would be a fault of it.
  if (end instanceof Error) expect(end instanceof ScrcastError ? end.code : end).toMatch(/^read\/(?!reader-failed)/)
  else expect(end).toHaveProperty('pages')
})

test('the same seed gives the same damage', async () => {
  const pdf = await readFile(EXAMPLE)
  expect(damagePdf(pdf, 11, 1)).toEqual(damagePdf(pdf, 11, 1))
  expect(damagePdf(pdf, 11, 1)).not.toEqual(damagePdf(pdf, 12, 1))
})
