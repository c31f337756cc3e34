// npm run bench:find -- FOLDER: times `find` on every PDF of a folder, side by side with the bare text extraction of pdfjs-dist on the same
// files in the same run, both warm: each once before it is timed, and the fastest of the rounds, which alternate. Then start-up side by
// side with an empty Node.js, and the peak memory of a fresh reading process on the longest file. Without a folder: the bundled review.
import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findReview } from '../dist/pipeline/index.js'
import { startReader } from '../dist/read/process/reader.js'

const ROUNDS = 3
const PROGRAM = fileURLToPath(new URL('../bin/scrcast.js', import.meta.url))

interface Row {
  readonly path: string
  readonly pages: number
  readonly find: number
  readonly bare: number
}

const main = async (folder: string): Promise<void> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  print('file', 'pages', 'find ms', 'bare ms', 'ratio')
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
    const sum = (of: 'pages' | 'find' | 'bare') => rows.reduce((total, row) => total + row[of], 0)
    printRow('all', { pages: sum('pages'), find: sum('find'), bare: sum('bare') })
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
  const times: { find: number; bare: number }[] = []
  for (let round = 0; round < ROUNDS; round++)
    times.push({ find: await timed(find), bare: await timed(() => bareText(path)) })
  const best = (of: 'find' | 'bare') => Math.min(...times.map((time) => time[of]))
  return { path, pages, find: best('find'), bare: best('bare') }
}

const bareText = async (path: string): Promise<void> => {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
  await task.destroy()
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
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

const printRow = (name: string, { pages, find, bare }: Omit<Row, 'path'>): void =>
  print(name, String(pages), find.toFixed(0), bare.toFixed(0), (find / bare).toFixed(2))

const print = (name: string, pages: string, find: string, bare: string, ratio: string): void =>
  console.log(
    [name.slice(0, 44).padEnd(44), pages.padStart(5), find.padStart(9), bare.padStart(9), ratio.padStart(6)].join(' '),
  )

await main(process.argv[2] ?? fileURLToPath(new URL('../examples/bobbie', import.meta.url)))
