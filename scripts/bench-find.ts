// npm run bench:find -- FOLDER: times `find` on every PDF of a folder, side by side with the bare text extraction of pdfjs-dist on the same
// files in the same run, and start-up side by side with an empty Node.js. Without a folder it takes the bundled review.
import { spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findReview } from '../dist/pipeline/index.js'

const ROUNDS = 3
const PROGRAM = fileURLToPath(new URL('../bin/scrcast.js', import.meta.url))

const main = async (folder: string): Promise<void> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()
  console.log(
    `${'file'.padEnd(44)} ${'pages'.padStart(5)} ${'find ms'.padStart(9)} ${'bare ms'.padStart(9)} ${'ratio'.padStart(6)}`,
  )
  for (const file of files) await row(join(folder, file), file)
  const [help, empty] = [fastest(() => start([PROGRAM, '--help'])), fastest(() => start(['-e', '0']))]
  console.log(
    `start-up: ${help.toFixed(0)} ms, an empty Node.js ${empty.toFixed(0)} ms, ratio ${(help / empty).toFixed(2)}`,
  )
  console.log(
    `peak memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB; PDFs are read in children`,
  )
}

const row = async (path: string, name: string): Promise<void> => {
  try {
    const { document } = await findReview(path, () => undefined)
    const find = await fastestAsync(() => findReview(path, () => undefined))
    const bare = await fastestAsync(() => bareText(path))
    const { pages } = document.source
    console.log(
      `${name.slice(0, 44).padEnd(44)} ${String(pages).padStart(5)} ${find.toFixed(0).padStart(9)} ${bare.toFixed(0).padStart(9)} ${(find / bare).toFixed(2).padStart(6)}`,
    )
  } catch (error) {
    console.log(`${name.slice(0, 44).padEnd(44)} refused: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const bareText = async (path: string): Promise<void> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  for (let number = 1; number <= pdf.numPages; number++) await (await pdf.getPage(number)).getTextContent()
  await task.destroy()
}

const fastestAsync = async (work: () => Promise<unknown>): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const begin = performance.now()
    await work()
    best = Math.min(best, performance.now() - begin)
  }
  return best
}

const fastest = (work: () => number): number => Math.min(...Array.from({ length: ROUNDS }, work))

const start = (args: readonly string[]): number => {
  const begin = performance.now()
  spawnSync(process.execPath, [...args], { stdio: 'ignore' })
  return performance.now() - begin
}

await main(process.argv[2] ?? fileURLToPath(new URL('../examples/bobbie', import.meta.url)))
