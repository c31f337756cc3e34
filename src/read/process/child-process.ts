import { type ChildProcess, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { MEMORY_REACHED } from './memory-watch.ts'

/** A program of this folder that works on PDFs in a process of its own. */
export interface Program {
  /** The program's file, without its ending. */
  readonly program: 'reading-child' | 'recognising-child'
  /** What it may do beyond reading files and starting threads. */
  readonly rights: readonly '--allow-addons'[]
  readonly megabytes: number
}

/** What a program is to do with one PDF, after which it ends. */
export interface Child extends Program {
  readonly bytes: Uint8Array
  /** What it is asked, as data. */
  readonly request: object
  /** After how many seconds it is stopped, counted from its start, or from each message that it sends. */
  readonly seconds: number
  readonly since: 'start' | 'message'
  readonly onMessage: (message: unknown) => void
}

/** How the process ended: by itself, with its signal or exit code and the last of what it said on stderr, or stopped. */
export type ChildEnd =
  | { readonly kind: 'ended'; readonly errors: string }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }

export interface RunningChild {
  readonly process: ChildProcess
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<ChildEnd>
  readonly isRunning: () => boolean
  /** Ends it at once, since it takes too long. */
  readonly stop: () => void
  /** Whether this process stays alive for the child's sake. */
  readonly hold: (waiting: boolean) => void
}

/** Runs a program on a PDF in a process of its own, and ends it when it takes too long or too much memory. */
export const runChild = async ({ bytes, request, seconds, since, onMessage, ...start }: Child): Promise<ChildEnd> => {
  const { process: child, ended, stop } = startChild(start)
  const timer = setTimeout(stop, seconds * 1_000)
  child.on('message', (message) => {
    if (since === 'message') timer.refresh()
    onMessage(message)
  })
  child.send(request, () => undefined)
  child.stdin?.end(bytes)
  const end = await ended
  clearTimeout(timer)
  return end
}

/** Starts a program in a process of its own, which may write no file and start no program, and ends itself when it takes too much memory. */
export const startChild = ({ program, rights, megabytes }: Program): RunningChild => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const file = fileURLToPath(new URL(`${program}.${extension}`, import.meta.url))
  const flags = ['--permission', '--allow-fs-read=*', '--allow-worker', ...rights, '--no-warnings']
  const heap = `--max-old-space-size=${Math.round(megabytes * 0.75)}`
  const child = spawn(process.execPath, [...flags, heap, file, String(megabytes)], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    windowsHide: true,
  })
  // It may end before it has taken everything; how it ended says why.
  child.stdin?.on('error', () => undefined)
  let stopped = false
  return {
    process: child,
    ended: endOf(child, () => stopped),
    isRunning: () => child.exitCode === null && child.signalCode === null && child.connected,
    stop: () => {
      stopped = true
      child.kill('SIGKILL')
    },
    hold: (waiting) => hold(child, waiting),
  }
}

/** How many threads this machine runs at once. */
export const cores = (): number => availableParallelism()

const endOf = (child: ChildProcess, stopped: () => boolean): Promise<ChildEnd> =>
  new Promise((resolve) => {
    let errors = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-4_000)
    })
    child.on('error', (error) => resolve({ kind: 'ended', errors: error.message }))
    child.on('close', (code, signal) => {
      const last = `${errors.trim()}\n(ended ${signal === null ? `with exit code ${code}` : `by ${signal}`})`.trim()
      if (stopped()) resolve({ kind: 'too-slow' })
      else if (errors.includes(MEMORY_REACHED) || errors.includes('heap out of memory')) resolve({ kind: 'too-large' })
      else resolve({ kind: 'ended', errors: last })
    })
  })

const hold = (child: ChildProcess, waiting: boolean): void => {
  const deed = waiting ? 'ref' : 'unref'
  child[deed]()
  child.channel?.[deed]()
  for (const stream of [child.stdin, child.stderr]) if (stream instanceof Socket) stream[deed]()
}
