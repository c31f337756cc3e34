// npm run bench:find -- FOLDER: times `find` on every PDF of a folder, side by side with the bare text extraction of pdfjs-dist on the same
// files in the same run, both warm: one program that has done each once before it is timed, as one that reads many reviews is, and the
// fastest of the rounds, which alternate. `find` counts whole: it reads in a process of its own, which waits for the next file. Processor
// time counts that process and its threads as well; it says more than the clock on a machine that is busy, and is known on Linux alone.
// Then start-up side by side with an empty Node.js, and the peak memory of a fresh reading process on the longest file.
// Without a folder: the bundled review.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findReview } from '../dist/pipeline/index.js'
import { startReader } from '../dist/read/process/reader.js'

const ROUNDS = 3
const PROGRAM = fileURLToPath(new URL('../bin/scrcast.js', import.meta.url))

/** In milliseconds. */
interface Cost {
  readonly clock: number
  readonly processor: number
}

interface Costs {
  readonly pages: number
  readonly find: Cost
  readonly bare: Cost
}

interface Row extends Costs {
  readonly path: string
}

const main = async (folder: string): Promise<void> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  print(['file', 'pages', 'find ms', 'bare ms', 'ratio', 'find CPU', 'bare CPU', 'ratio'])
  const rows: Row[] = []
  for (const file of files) {
    try {
      const row = await measure(join(folder, file))
      rows.push(row)
      printRow(file, row)
    } catch (error) {
      console.log(`${file.slice(0, 44).padEnd(44)} refused: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (rows.length > 0) {
    const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
    const cost = (of: 'find' | 'bare'): Cost => ({
      clock: sum((row) => row[of].clock),
      processor: sum((row) => row[of].processor),
    })
    printRow('all', { pages: sum(({ pages }) => pages), find: cost('find'), bare: cost('bare') })
  }
  const [help, empty] = [fastest(() => start([PROGRAM, '--help'])), fastest(() => start(['-e', '0']))]
  console.log(
    `start-up: ${help.toFixed(0)} ms, an empty Node.js ${empty.toFixed(0)} ms, ratio ${(help / empty).toFixed(2)}`,
  )
  const longest = rows.toSorted((a, b) => b.pages - a.pages)[0]
  if (longest !== undefined)
    console.log(`peak memory of a process that reads ${longest.pages} pages: ${await peak(longest)} MB`)
}

const measure = async (path: string): Promise<Row> => {
  const find = () => findReview(path, () => undefined)
  const { pages } = (await find()).document.source
  await bareText(path)
  const costs: { find: Cost; bare: Cost }[] = []
  for (let round = 0; round < ROUNDS; round++)
    costs.push({ find: await costOf(find), bare: await costOf(() => bareText(path)) })
  const best = (of: 'find' | 'bare'): Cost => ({
    clock: Math.min(...costs.map((cost) => cost[of].clock)),
    processor: Math.min(...costs.map((cost) => cost[of].processor)),
  })
  return { path, pages, find: best('find'), bare: best('bare') }
}

const bareText = async (path: string): Promise<void> => {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
  await task.destroy()
}

const costOf = async (work: () => Promise<unknown>): Promise<Cost> => {
  const [clock, processor] = [performance.now(), processorTime()]
  await work()
  return { clock: performance.now() - clock, processor: processorTime() - processor }
}

/** Of this program and of those that it has started and that still run, in milliseconds. */
const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (
    (user + system) / 1e3 +
    childrenOf(process.pid)
      .flatMap(threadsOf)
      .reduce((sum, time) => sum + time, 0)
  )
}

const childrenOf = (pid: number): readonly number[] =>
  tasksOf(pid).flatMap((task) => numbersIn(`/proc/${pid}/task/${task}/children`))

const threadsOf = (pid: number): readonly number[] =>
  tasksOf(pid).map((task) => (numbersIn(`/proc/${pid}/task/${task}/schedstat`)[0] ?? 0) / 1e6)

const tasksOf = (pid: number): readonly string[] => attempt(() => readdirSync(`/proc/${pid}/task`)) ?? []

const numbersIn = (path: string): readonly number[] =>
  (attempt(() => readFileSync(path, 'utf8')) ?? '').split(' ').filter(Boolean).map(Number)

/** A process may end while it is looked at; elsewhere than on Linux there is nothing to look at. */
const attempt = <T>(look: () => T): T | undefined => {
  try {
    return look()
  } catch {
    return undefined
  }
}

const peak = async ({ path, pages }: Row): Promise<string> => {
  const reader = startReader(2_000)
  const ask = { file: '', sha256: '', recognised: [], mostPages: pages, seconds: 600, megabytes: 2_000 }
  const end = await reader.read({ ...ask, bytes: await readFile(path), onProgress: () => undefined })
  reader.stop()
  return end.kind === 'document' ? (end.peakBytes / 1e6).toFixed(0) : end.kind
}

const fastest = (work: () => number): number => Math.min(...Array.from({ length: ROUNDS }, work))

const start = (args: readonly string[]): number => {
  const begin = performance.now()
  spawnSync(process.execPath, [...args], { stdio: 'ignore' })
  return performance.now() - begin
}

const printRow = (name: string, { pages, find, bare }: Costs): void =>
  print([name, String(pages), ...compared(find.clock, bare.clock), ...compared(find.processor, bare.processor)])

const compared = (find: number, bare: number): readonly string[] => [
  find.toFixed(0),
  bare.toFixed(0),
  (find / bare).toFixed(2),
]

const WIDTHS = [44, 5, 9, 9, 6, 9, 9, 6] as const

const print = (cells: readonly string[]): void =>
  console.log(
    cells
      .map((cell, at) => (at === 0 ? cell.slice(0, WIDTHS[0]).padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[at] ?? 0)))
      .join(' '),
  )

await main(process.argv[2] ?? fileURLToPath(new URL('../examples/bobbie', import.meta.url)))
