import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

/** What a process says on stderr before it ends itself. */
export const MEMORY_REACHED = 'scrcast: memory limit reached'

/** Every 50 ms: a PDF that fills memory at 2 GB a second is stopped 100 MB late. */
const EVERY_MILLISECONDS = 50

// Runs in a thread of its own, since the thread that reads may be busy for minutes inside one stream of the PDF.
if (typeof workerData === 'number') {
  const limitBytes = workerData
  const parent = process.ppid
  setInterval(() => {
    // Nobody waits for the answer when the parent has gone, and nobody would end this process.
    if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
    if (process.memoryUsage.rss() < limitBytes) return
    writeSync(2, `${MEMORY_REACHED}\n`)
    process.kill(process.pid, 'SIGKILL')
  }, EVERY_MILLISECONDS)
}
