import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MEMORY_REACHED } from './memory-watch.ts'
import type { ReadingMessage } from './reading-message.ts'

/** How a reading process ended. */
export type ReadingEnd =
  | Exclude<ReadingMessage, { readonly kind: 'progress' }>
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }

export interface Reading {
  readonly bytes: Uint8Array
  readonly file: string
  readonly sha256: string
  readonly seconds: number
  readonly megabytes: number
  readonly onProgress: (done: number, pages: number) => void
}

/**
 * Reads a PDF in a process of its own, which may write no file, start no program and load no native code, and is ended when it takes
 * too long or too much memory.
 */
export const readInChildProcess = ({ bytes, seconds, onProgress, ...reading }: Reading): Promise<ReadingEnd> =>
  new Promise((resolve, reject) => {
    const child = start(reading)
    let errors = ''
    let end: ReadingEnd | undefined
    const timer = setTimeout(() => {
      end ??= { kind: 'too-slow' }
      child.kill('SIGKILL')
    }, seconds * 1_000)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-4_000)
    })
    // The process speaks ReadingMessages and nothing else; the document in it is parsed by whoever takes it.
    child.on('message', (message: ReadingMessage) => {
      if (message.kind === 'progress') onProgress(message.done, message.pages)
      else end ??= message
    })
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      resolve(end ?? endWithoutWord(errors))
    })
    // It may end before it has taken all bytes; how it ended says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })

const start = ({ file, sha256, megabytes }: Pick<Reading, 'file' | 'sha256' | 'megabytes'>) => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const program = fileURLToPath(new URL(`reading-child.${extension}`, import.meta.url))
  const flags = [
    '--permission',
    '--allow-fs-read=*',
    '--allow-worker',
    '--no-warnings',
    `--max-old-space-size=${Math.round(megabytes * 0.75)}`,
  ]
  return spawn(process.execPath, [...flags, program, file, sha256, String(megabytes)], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    windowsHide: true,
  })
}

const endWithoutWord = (errors: string): ReadingEnd =>
  errors.includes(MEMORY_REACHED) || errors.includes('heap out of memory')
    ? { kind: 'too-large' }
    : { kind: 'failure', failure: 'damaged', reason: errors.trim() }
