// npm run fuzz -- FOLDER [RUNS]: damages the PDFs of a folder, each time in another way and with a fixed seed, and reads what is left.
// Every run ends in a document or in a refusal of ours, within its limits; anything else is a fault, and the exit code is 1.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '../dist/read/index.js'
import { ScrcastError } from '../dist/shared/index.js'
import { damagePdf } from './damage-pdf.ts'

const SEED = 7
const LIMITS = { seconds: 30, megabytes: 1_000 }

const main = async (folder: string, runs: number): Promise<number> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  const pdfs = await Promise.all(names.map((name) => readFile(join(folder, name))))
  const ends = new Map<string, number>()
  let slowest = 0
  for (let run = 0; run < runs; run++) {
    const begin = performance.now()
    const end = await read(pdfs[run % pdfs.length] ?? Buffer.alloc(0), run)
    slowest = Math.max(slowest, performance.now() - begin)
    ends.set(end, (ends.get(end) ?? 0) + 1)
    if (run % 50 === 49) console.error(`${run + 1} of ${runs}`)
  }
  for (const [end, count] of [...ends].sort()) console.log(`${String(count).padStart(5)}  ${end}`)
  console.log(`slowest: ${(slowest / 1000).toFixed(1)} s`)
  return [...ends.keys()].some((end) => end.startsWith('FAULT')) ? 1 : 0
}

const read = async (pdf: Uint8Array, run: number): Promise<string> => {
  const { what, bytes } = damagePdf(pdf, SEED, run)
  try {
    await readDocument({ bytes, file: 'damaged.pdf', limits: LIMITS })
    return 'read'
  } catch (error) {
    return error instanceof ScrcastError
      ? error.code
      : `FAULT in run ${run} (${what}): ${error instanceof Error ? error.stack : error}`
  }
}

const [folder = fileURLToPath(new URL('../examples/bobbie', import.meta.url)), runs = '500'] = process.argv.slice(2)
process.exitCode = await main(folder, Number(runs))
