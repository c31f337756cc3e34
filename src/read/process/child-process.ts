import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { MEMORY_REACHED } from './memory-watch.ts'

/** A program of this folder that works on a PDF in a process of its own. */
export interface Child {
  /** The program's file, without its ending. */
  readonly program: 'reading-child' | 'recognising-child'
  /** What it may do beyond reading files and starting threads. */
  readonly rights: readonly '--allow-addons'[]
  readonly bytes: Uint8Array
  /** What it is asked, as data. */
  readonly request: object
  /** After how many seconds it is stopped, counted from its start, or from each message that it sends. */
  readonly seconds: number
  readonly since: 'start' | 'message'
  readonly megabytes: number
  readonly onMessage: (message: unknown) => void
}

/** How the process ended: by itself, with what it said on stderr, or stopped. */
export type ChildEnd =
  | { readonly kind: 'ended'; readonly errors: string }
  | { readonly kind: 'too-slow' }
  | { readonly kind: 'too-large' }

/**
 * Runs a program on a PDF in a process of its own, which may write no file and start no program, and is ended when it takes too long
 * or too much memory.
 */
export const runChild = ({ bytes, request, seconds, since, onMessage, ...start }: Child): Promise<ChildEnd> =>
  new Promise((resolve, reject) => {
    const child = startChild(start)
    let errors = ''
    let slow = false
    const timer = setTimeout(() => {
      slow = true
      child.kill('SIGKILL')
    }, seconds * 1_000)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-4_000)
    })
    child.on('message', (message) => {
      if (since === 'message') timer.refresh()
      onMessage(message)
    })
    child.on('error', reject)
    child.on('close', () => {
      clearTimeout(timer)
      resolve(slow ? { kind: 'too-slow' } : endOf(errors))
    })
    // It may end before it has taken everything; how it ended says why.
    child.stdin?.on('error', () => undefined)
    child.send(request, () => undefined)
    child.stdin?.end(bytes)
  })

/** How many threads this machine runs at once. */
export const cores = (): number => availableParallelism()

const startChild = ({ program, rights, megabytes }: Pick<Child, 'program' | 'rights' | 'megabytes'>) => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const file = fileURLToPath(new URL(`${program}.${extension}`, import.meta.url))
  const flags = ['--permission', '--allow-fs-read=*', '--allow-worker', ...rights, '--no-warnings']
  const heap = `--max-old-space-size=${Math.round(megabytes * 0.75)}`
  return spawn(process.execPath, [...flags, heap, file, String(megabytes)], {
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
    windowsHide: true,
  })
}

const endOf = (errors: string): ChildEnd =>
  errors.includes(MEMORY_REACHED) || errors.includes('heap out of memory')
    ? { kind: 'too-large' }
    : { kind: 'ended', errors: errors.trim() }
