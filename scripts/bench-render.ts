// npm run bench:render [-- FOLDER]: times rendering side by side with the plain way (the same voice, one sentence after another, two passes of
// loudnorm, libmp3lame, the same ffmpeg), in the same run; then an edited sentence, seven editions, and memory. With a folder of PDFs it
// also drafts and renders every one and holds each against the limits of loudness and peak, by ffmpeg's own meter.

import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { benchCorpus } from './bench-render/corpus.ts'
import { renderPlainly } from './bench-render/plain-way.ts'
import { editedPlan, planOf, plansOfEditions } from './bench-render/plans.ts'
import { type Bench, openBench } from './bench-render/render.ts'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const MINUTES = 9
const MEMORY = fileURLToPath(new URL('./bench-render/memory.ts', import.meta.url))

const main = async (folder: string | undefined): Promise<void> => {
  const scratch = await mkdtemp(join(tmpdir(), 'scrcast-bench-'))
  try {
    await timings(await openBench(scratch))
    await memory(scratch)
    if (folder !== undefined) await benchCorpus(folder, scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const timings = async (bench: Bench): Promise<void> => {
  const plan = await planOf(MINUTES)
  const best = { plain: Infinity, first: Infinity, edited: Infinity, again: Infinity, editions: Infinity }
  let spoken = 0
  for (let round = 0; round < ROUNDS; round++) {
    best.plain = Math.min(best.plain, await seconds(() => renderPlainly(plan, bench)))
    const cache = `cache-${round}`
    best.first = Math.min(best.first, await seconds(() => bench.render([plan], cache)))
    best.again = Math.min(best.again, await seconds(() => bench.render([plan], cache)))
    const before = bench.spoken()
    best.edited = Math.min(best.edited, await seconds(() => bench.render([editedPlan(plan)], cache)))
    spoken = bench.spoken() - before
    const editions = await plansOfEditions(MINUTES)
    best.editions = Math.min(best.editions, await seconds(() => bench.render(editions, `editions-${round}`)))
    console.log(`round ${round + 1}: ${inSeconds(best)}`)
  }
  await bench.close()
  console.log(`nine minutes, best of ${ROUNDS}: ${inSeconds(best)}`)
  console.log(`first render / plain way:        ${ratio(best.first, best.plain)}  (at most 0.50)`)
  console.log(
    `edited sentence / first:         ${ratio(best.edited, best.first)}  (at most 0.60), sentences spoken: ${spoken}`,
  )
  console.log(`nothing changed / first:         ${ratio(best.again, best.first)}`)
  console.log(`first and seven editions / first: ${ratio(best.editions, best.first)}  (at most 2.20)`)
}

const memory = async (scratch: string): Promise<void> => {
  const peaks: number[] = []
  for (const minutes of [10, 60]) {
    const file = join(scratch, `plan-${minutes}.json`)
    await writeFile(file, JSON.stringify(await planOf(minutes)))
    const { stdout } = await promisify(execFile)(process.execPath, [MEMORY, file])
    peaks.push(Number(stdout))
  }
  const [short, long] = peaks
  const growth = ((long ?? 0) - (short ?? 0)) / 50
  console.log(
    `peak memory: 10 minutes ${short?.toFixed(0)} MB, 60 minutes ${long?.toFixed(0)} MB (at most 300), ${growth.toFixed(2)} MB a minute (at most 1)`,
  )
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}

const inSeconds = (times: Readonly<Record<string, number>>): string =>
  Object.entries(times)
    .map(([name, time]) => `${name} ${time.toFixed(2)} s`)
    .join(', ')

const ratio = (one: number, other: number): string => (one / other).toFixed(2)

await main(process.argv[2])
