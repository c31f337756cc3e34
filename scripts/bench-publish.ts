// npm run bench:publish -- [--short] [--without-search] [NUMBER...]: publishes synthetic libraries of so many briefings (100 and 1,000 where none is given) and
// prints what each publication takes, beside the goals. --short makes briefings of a tenth of the words, so that 10,000 can be tried in
// minutes: what grows with their number (lists, feeds, notes, files) is the same, and the goal for one more is harder to meet. The search
// index is made by another program and timed apart; --without-search leaves it out, which at 10,000 takes longer than all else. Exit code 1 where a goal is missed.
import { fork } from 'node:child_process'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FEW_ARENAS, SMALL_HEAP } from '../dist/cli/small-heap.js'
import { timeFeedFile } from './bench-publish/feed-file.ts'
import type { Took } from './bench-publish/measure.ts'
import { makeWorkspace, slugOf } from './bench-publish/synthetic-workspace.ts'

interface Measured {
  readonly number: number
  readonly full: Took
  readonly same: Took
  readonly one: Took
}

/** Per briefing at the largest number, as a multiple of the smallest; megabytes; part of the full time; multiple of the bare package. */
const GOALS = { linear: 1.5, megabytes: 512, oneMore: 1 / 20, feed: 1.5 }
const FEED_ITEMS = 1000

const main = async (flags: readonly string[]): Promise<void> => {
  const kind = { isShort: flags.includes('--short'), isSearched: !flags.includes('--without-search') }
  const numbers = flags.filter((flag) => !flag.startsWith('--')).map(Number)
  const measured: Measured[] = []
  for (const number of numbers.length === 0 ? [100, 1000] : numbers) {
    measured.push(await measure(number, kind))
    for (const row of rowsOf(measured.at(-1))) console.log(row)
  }
  const [first, last] = [measured[0], measured.at(-1)]
  if (first === undefined || last === undefined) return
  const growth = perBriefing(last) / perBriefing(first)
  const feed = timeFeedFile(FEED_ITEMS)
  goal('CPU per briefing, largest to smallest', growth, GOALS.linear)
  goal(
    'peak memory, megabytes',
    Math.max(...measured.flatMap(({ full, same, one }) => [full, same, one]).map(({ megabytes }) => megabytes)),
    GOALS.megabytes,
  )
  goal('one more briefing, part of the full CPU time', last.one.cpu / last.full.cpu, GOALS.oneMore)
  goal(
    `feed file of ${FEED_ITEMS} items (${feed.megabytes.toFixed(1)} MB): ${feed.ours.toFixed(0)} ms to the package's ${feed.bare.toFixed(0)} ms`,
    feed.ours / feed.bare,
    GOALS.feed,
  )
}

const perBriefing = ({ full, number }: Measured): number => full.cpu / number

/** What is published, and whether it gets a search index. */
interface Kind {
  readonly isShort: boolean
  readonly isSearched: boolean
}

const measure = async (number: number, { isShort, isSearched }: Kind): Promise<Measured> => {
  const root = await mkdtemp(join(tmpdir(), 'bench-publish-'))
  try {
    const folder = join(root, 'workspace')
    const { add } = await makeWorkspace(folder, { isShort })
    await add(0, number)
    await add(99_999, 100_000)
    await mkdir(join(root, 'spare'))
    for (const part of ['briefings', 'audio'])
      await rename(join(folder, part, slugOf(99_999)), join(root, 'spare', part))
    const full = await inChild(folder, isSearched)
    const same = await inChild(folder, isSearched)
    for (const part of ['briefings', 'audio'])
      await rename(join(root, 'spare', part), join(folder, part, slugOf(99_999)))
    return { number, full, same, one: await inChild(folder, isSearched, NEXT_DAY) }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** A new briefing is younger than those that were published before it. */
const NEXT_DAY = 1

/** Publishes so many days after the first time, in a process of its own, started as bin/scrcast.js starts this command. */
const inChild = (folder: string, isSearched: boolean, day = 0): Promise<Took> =>
  new Promise((resolve, reject) => {
    const search = isSearched ? [] : ['--import', new URL('bench-publish/leave-search-out.ts', import.meta.url).href]
    const child = fork(fileURLToPath(new URL('bench-publish/measure.ts', import.meta.url)), [folder, String(day)], {
      execArgv: [...SMALL_HEAP, ...search],
      env: { ...FEW_ARENAS, ...process.env },
    })
    child.once('message', (answer: Took) => resolve(answer))
    child.once('exit', (code) => reject(new Error(`publishing ended with ${code}`)))
  })

const rowsOf = (measured: Measured | undefined): readonly string[] =>
  measured === undefined
    ? []
    : (['full', 'same', 'one'] as const).map((name) => {
        const { wall, cpu, searchWall, megabytes, written } = measured[name]
        return [
          `${String(measured.number).padStart(6)} ${NAMES[name]}`,
          `${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s`,
          `${((1000 * cpu) / measured.number).toFixed(1)} ms CPU a briefing`,
          `${megabytes.toFixed(0)} MB`,
          `${written} files`,
          `search apart ${searchWall.toFixed(1)} s`,
          `load ${loadavg()[0]?.toFixed(1)}`,
        ].join(' · ')
      })

const NAMES = { full: 'all of it        ', same: 'nothing changed  ', one: 'one briefing more' }

const goal = (name: string, value: number, most: number): void => {
  const holds = value <= most
  console.log(`${holds ? 'holds ' : 'MISSED'} ${name}: ${value.toFixed(3)}, goal at most ${most.toFixed(3)}`)
  if (!holds) process.exitCode = 1
}

await main(process.argv.slice(2))
