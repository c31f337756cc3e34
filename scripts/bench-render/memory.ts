// Renders a plan (a JSON file) in a process of its own, and prints the most memory that it held, in MB.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBench } from './render.ts'

const folder = await mkdtemp(join(tmpdir(), 'scrcast-memory-'))
try {
  const plan = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
  const bench = await openBench(folder)
  await bench.render([plan], 'cache')
  await bench.close()
  console.log((process.resourceUsage().maxRSS / 1024).toFixed(1))
} finally {
  await rm(folder, { recursive: true, force: true })
}
