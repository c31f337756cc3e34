import { rm } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { voiceFailed } from '../errors.ts'
import { newScratchFolder } from '../scratch-folder.ts'
import type { FliteAnswer, FliteRequest, FliteTask, FliteWorkerData } from './flite-messages.ts'

/** Worker threads with flite in them. */
export interface FlitePool {
  /**
   * The WAV of a text, and the words that flite says it said.
   * @throws ScrcastError `speak/voice-failed`
   */
  run(text: string, voice: string): Promise<Said>
  /** Ends the threads that have nothing to say; others start when they are needed. */
  rest(): Promise<void>
  /** Ends all threads. A sentence under way is still spoken; one that waits for a thread fails. */
  close(): Promise<void>
}

export interface Said {
  readonly wav: Uint8Array
  readonly printed: string
}

export interface FlitePoolSettings {
  readonly module: WebAssembly.Module
  readonly stretch: number
  readonly concurrency: number
}

/** A sentence takes a tenth of a second; a thread that needs this long is stuck. */
const STUCK_MILLISECONDS = 60_000

/** Threads start when they are first needed, each with a scratch folder of its own. */
export const openFlitePool = ({ concurrency, ...data }: FlitePoolSettings): FlitePool => {
  const threads = new Set<Thread>()
  const idle: Thread[] = []
  const waiting: ((thread: Thread) => void)[] = []
  const start = (): Thread => {
    const thread = startThread(data)
    threads.add(thread)
    return thread
  }
  const acquire = (): Thread | Promise<Thread> => {
    const thread = idle.pop()
    if (thread !== undefined) return thread
    return threads.size < concurrency ? start() : new Promise((resolve) => waiting.push(resolve))
  }
  const release = (thread: Thread): void => {
    const isAlive = thread.worker.threadId !== -1
    if (!isAlive) threads.delete(thread)
    const next = waiting.shift()
    if (next !== undefined) next(isAlive ? thread : start())
    else if (isAlive) idle.push(thread)
  }
  const end = async (ending: readonly Thread[]): Promise<void> => {
    for (const thread of ending) threads.delete(thread)
    await Promise.all(ending.map(endThread))
  }
  let lastId = 0
  let closed = false
  return {
    run: async (text, voice) => {
      if (closed) throw voiceFailed('it is closed')
      const thread = await acquire()
      try {
        lastId += 1
        return await ask(thread.worker, { id: lastId, text, voice })
      } finally {
        release(thread)
      }
    },
    rest: () => end(idle.splice(0)),
    close: () => {
      closed = true
      return end([...threads])
    },
  }
}

interface Thread {
  readonly worker: Worker
  readonly folder: string
}

const startThread = (data: Omit<FliteWorkerData, 'folder'>): Thread => {
  const folder = newScratchFolder('voice')
  return { folder, worker: startWorker({ ...data, folder }) }
}

/** Asks a thread to leave. It is not ended from outside while it works, which has ended the whole program with it. */
const endThread = async ({ worker, folder }: Thread): Promise<void> => {
  if (worker.threadId !== -1) {
    const left = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
    const request: FliteRequest = 'end'
    worker.postMessage(request)
    const timer = setTimeout(() => void worker.terminate(), STUCK_MILLISECONDS)
    await left
    clearTimeout(timer)
  }
  await rm(folder, { recursive: true, force: true })
}

/** Its heap holds little: sentences and sound lie outside it. */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 128 }

const startWorker = (workerData: FliteWorkerData): Worker => {
  // Sources run as .ts, their build as .js; the thread's file has the ending of this one.
  const file = import.meta.url.endsWith('.ts') ? './flite-worker.ts' : './flite-worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { workerData, execArgv: [], resourceLimits: LIMITS })
  // A thread that dies fails the sentence it speaks (see ask); without a listener it would end the program.
  worker.on('error', () => undefined)
  worker.setMaxListeners(0)
  return worker
}

const ask = (worker: Worker, task: FliteTask): Promise<Said> =>
  new Promise((resolve, reject) => {
    const onStuck = (): void => {
      void worker.terminate()
      finish(() => reject(voiceFailed('it did not come to an end')))
    }
    const timer = setTimeout(onStuck, STUCK_MILLISECONDS)
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
      settle()
    }
    const onMessage = (answer: FliteAnswer): void => {
      if (answer.id !== task.id) return
      finish(() => ('failure' in answer ? reject(voiceFailed(answer.failure)) : resolve(answer)))
    }
    const onError = (error: Error): void => finish(() => reject(voiceFailed(error.message)))
    const onExit = (): void => finish(() => reject(voiceFailed('its thread ended')))
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    // A thread that has already ended takes no message and gives no event.
    if (worker.threadId === -1) onExit()
    else worker.postMessage(task)
  })
