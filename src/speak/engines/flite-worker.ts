import { ftruncateSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { FliteAnswer, FliteRequest, FliteTask, FliteWorkerData } from './flite-messages.ts'

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

const speak = ({ id, text, voice }: FliteTask): FliteAnswer => {
  // flite ends well whatever happens: the sound of the sentence before must not pass for this one's.
  rmSync(wavPath, { force: true })
  ftruncateSync(printed)
  const pace = ['--setf', `duration_stretch=${stretch}`]
  flite.run(['flite', '-voice', voice, ...pace, '-pw', '-t', text, '-o', '/scratch/out.wav'])
  return { id, wav: readFileSync(wavPath), printed: readFileSync(printedPath, 'utf8') }
}

parentPort?.on('message', (request: FliteRequest) => {
  // Without its port nothing keeps the thread: it ends by itself, its files are closed, and nothing in it is cut short.
  if (request === 'end') return parentPort?.close()
  try {
    parentPort?.postMessage(speak(request))
  } catch (error) {
    parentPort?.postMessage({ id: request.id, failure: error instanceof Error ? error.message : String(error) })
  }
})
