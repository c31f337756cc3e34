// npm run bench:render [-- FOLDER]: times rendering side by side with the plain way (the same voice, one sentence after another, two passes of
// loudnorm, libmp3lame, the same ffmpeg), in the same run; then an edited sentence, seven editions, and memory. With a folder of PDFs it
// also drafts and renders every one and holds each against the limits of loudness and peak, by ffmpeg's own meter.

import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { AudioPlan } from '../dist/speak/index.js'
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
  const editions = await plansOfEditions(MINUTES)
  const best = { plain: NEVER, first: NEVER, again: NEVER, edited: NEVER, editions: NEVER }
  let spoken = 0
  for (let round = 0; round < ROUNDS; round++) {
    const cache = `cache-${round}`
    best.plain = least(best.plain, await timed(() => renderPlainly(plan, bench)))
    best.first = least(best.first, await timed(() => bench.render([plan], cache)))
    best.again = least(best.again, await timed(() => bench.render([plan], cache)))
    const before = bench.spoken()
    best.edited = least(best.edited, await timed(() => bench.render([editedPlan(plan)], cache)))
    spoken = bench.spoken() - before
    best.editions = least(best.editions, await timed(() => bench.render(editions, `editions-${round}`)))
    console.log(`round ${round + 1}: ${inSeconds(best)}`)
  }
  await bench.close()
  console.log(`nine minutes, best of ${ROUNDS} (wall time, and processor time of scrcast and ffmpeg):`)
  console.log(`first render / plain way:        ${ratio(best.first, best.plain)}  (at most 0.50)`)
  console.log(`edited sentence / first:         ${ratio(best.edited, best.first)}  (at most 0.60), spoken: ${spoken}`)
  console.log(`nothing changed / first:         ${ratio(best.again, best.first)}`)
  console.log(`first and seven editions / first: ${ratio(best.editions, best.first)}  (at most 2.20)`)
  console.log(
    `of which speech alone:           ${(speechOf(editions) / speechOf([plan])).toFixed(2)} (words of different sentences)`,
  )
}

/** Words of all different sentences. */
const speechOf = (plans: readonly AudioPlan[]): number => {
  const sentences = new Set(
    plans.flatMap(({ utterances }) => utterances.map(({ speaker, spoken }) => `${speaker} ${spoken}`)),
  )
  return [...sentences].reduce((sum, sentence) => sum + sentence.split(' ').length - 1, 0)
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

interface Time {
  readonly wall: number
  readonly processor: number
}

const NEVER: Time = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }

const least = (one: Time, other: Time): Time => ({
  wall: Math.min(one.wall, other.wall),
  processor: Math.min(one.processor, other.processor),
})

const timed = async (work: () => Promise<unknown>): Promise<Time> => {
  const [wall, processor] = [performance.now(), processorSeconds()]
  await work()
  return { wall: (performance.now() - wall) / 1000, processor: processorSeconds() - processor }
}

/** Of this process and of those that it has run; only Linux says the latter. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  const fields = process.platform === 'linux' ? readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') : []
  return (user + system) / 1e6 + (Number(fields?.[13] ?? 0) + Number(fields?.[14] ?? 0)) / 100
}

const inSeconds = (times: Readonly<Record<string, Time>>): string =>
  Object.entries(times)
    .map(([name, { wall, processor }]) => `${name} ${wall.toFixed(2)} s (${processor.toFixed(2)})`)
    .join(', ')

const ratio = (one: Time, other: Time): string =>
  `${(one.wall / other.wall).toFixed(2)} (${(one.processor / other.processor).toFixed(2)})`

await main(process.argv[2])
