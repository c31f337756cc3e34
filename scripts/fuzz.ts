// npm run fuzz -- FOLDER [RUNS]: damages the PDFs of a folder, each time in another way and with a fixed seed, and reads what is left.
// Every run ends in a document or in a refusal of ours, within its limits, and leaves no process; anything else is a fault, and the exit
// code is 1. A refusal that blames scrcast (read/reader-failed) is one too.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../dist/read/index.js'
import { ScrcastError } from '../dist/shared/index.js'
import { damagePdf } from './damage-pdf.ts'

const SEED = 7
const LIMITS = { seconds: 60, memoryMegabytes: 1_000 }
const AT_ONCE = 2
/** Longer than a reader waits for the next PDF. */
const IDLE_MILLISECONDS = 12_000

interface Run {
  /** The code of the refusal, or "read"; a fault begins with "FAULT". */
  readonly end: string
  readonly milliseconds: number
}

const main = async (folder: string, runs: number): Promise<number> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  const pdfs = await Promise.all(names.map((name) => readFile(join(folder, name))))
  const ends = new Map<string, number>()
  let slowest = 0
  let next = 0
  const work = async (): Promise<void> => {
    for (let run = next++; run < runs; run = next++) {
      const { end, milliseconds } = await read(pdfs[run % pdfs.length] ?? Buffer.alloc(0), run)
      slowest = Math.max(slowest, milliseconds)
      ends.set(end, (ends.get(end) ?? 0) + 1)
      if (run % 50 === 49) console.error(`${run + 1} of ${runs}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const [end, count] of [...ends].sort()) console.log(`${String(count).padStart(5)}  ${end}`)
  // The reader that waits for another PDF ends by itself; one that is alive after that hangs.
  await setTimeout(IDLE_MILLISECONDS)
  const left = process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length
  console.log(
    `slowest: ${(slowest / 1000).toFixed(1)} s; memory of this process: ${megabytes()} MB at most; alive: ${left}`,
  )
  return left > 0 || [...ends.keys()].some((end) => end.startsWith('FAULT')) ? 1 : 0
}

const read = async (pdf: Uint8Array, run: number): Promise<Run> => {
  const { what, bytes } = damagePdf(pdf, SEED, run)
  const begin = performance.now()
  const end = await readDocument({ bytes, file: 'damaged.pdf', limits: LIMITS, workers: 1 }).then(
    () => 'read',
    (error: unknown) => codeOf(error) ?? `FAULT in run ${run} (${what}): ${detailsOf(error)}`,
  )
  return { end, milliseconds: performance.now() - begin }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof ScrcastError && error.code !== 'read/reader-failed' ? error.code : undefined

const detailsOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}\n${error.cause ?? ''}` : String(error)

const megabytes = (): string => (process.resourceUsage().maxRSS / 1024).toFixed(0)

const [folder = fileURLToPath(new URL('../examples/bobbie', import.meta.url)), runs = '500'] = process.argv.slice(2)
process.exitCode = await main(folder, Number(runs))
