import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { FliteRequest, FliteSaid, FliteTask, FliteWorkerData } from './flite-messages.ts'

/** node:wasi announces at its first use that it is experimental; every other warning is passed on. */
const silenceWasiWarning = (): void => {
  const emit = process.emitWarning.bind(process)
  // The overloads of emitWarning cannot be written as one function type; the arguments go through untouched.
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('WASI is an experimental feature')) emit(warning, ...rest)
  }) as typeof process.emitWarning
}

silenceWasiWarning()
const { openProgram } = await import('./repeatable-program.ts')
// The parent gives exactly this; the two files are two halves of one program.
const { module, folder, stretch } = workerData as FliteWorkerData
const wavPath = join(folder, 'out.wav')
const printedPath = join(folder, 'printed')
// Each write goes to its end, wherever that is after it was emptied.
const printed = openSync(printedPath, 'a')
const flite = openProgram(module, {
  preopens: { '/scratch': folder },
  stdout: printed,
  stderr: printed,
  firstState: join(folder, 'state'),
})

const speak = ({ id, text, voice }: FliteTask): FliteSaid => {
  // flite ends well whatever happens: the sound of the sentence before must not pass for this one's.
  rmSync(wavPath, { force: true })
  ftruncateSync(printed)
  const pace = ['--setf', `duration_stretch=${stretch}`]
  flite.run(['flite', '-voice', voice, ...pace, '-pw', '-t', text, '-o', '/scratch/out.wav'])
  return { id, wav: readWhole(wavPath), printed: readFileSync(printedPath, 'utf8') }
}

/** A buffer of its own, so that it can be handed over: sound left behind would pile up, since this thread seldom collects its garbage. */
const readWhole = (path: string): Uint8Array<ArrayBuffer> => {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(fstatSync(file).size)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

parentPort?.on('message', (request: FliteRequest) => {
  // Without its port nothing keeps the thread: it ends by itself, its files are closed, and nothing in it is cut short.
  if (request === 'end') return parentPort?.close()
  try {
    const said = speak(request)
    parentPort?.postMessage(said, [said.wav.buffer])
  } catch (error) {
    parentPort?.postMessage({ id: request.id, failure: error instanceof Error ? error.message : String(error) })
  }
})
