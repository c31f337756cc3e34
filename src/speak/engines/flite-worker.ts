import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { collectGarbage } from './collect-garbage.ts'
import type { FliteAnswer, FliteTask, FliteWorkerData } from './flite-messages.ts'

/** node:wasi announces at its first use that it is experimental; every other warning is passed on. */
const silenceWasiWarning = (): void => {
  const emit = process.emitWarning.bind(process)
  // The overloads of emitWarning cannot be written as one function type; the arguments go through untouched.
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('WASI is an experimental feature')) emit(warning, ...rest)
  }) as typeof process.emitWarning
}

silenceWasiWarning()
const { WASI } = await import('node:wasi')
// The parent gives exactly this; the two files are two halves of one program.
const { module, folder, stretch } = workerData as FliteWorkerData

const speak = async ({ id, text, voice }: FliteTask): Promise<FliteAnswer> => {
  const printedPath = join(folder, 'printed')
  const wavPath = join(folder, 'out.wav')
  // flite ends well whatever happens: the sound of the sentence before must not pass for this one's.
  rmSync(wavPath, { force: true })
  const printed = openSync(printedPath, 'w')
  try {
    const options = [
      '-voice',
      voice,
      '--setf',
      `duration_stretch=${stretch}`,
      '-pw',
      '-t',
      text,
      '-o',
      '/scratch/out.wav',
    ]
    const wasi = new WASI({
      version: 'preview1',
      args: ['flite', ...options],
      preopens: { '/scratch': folder },
      stdout: printed,
      stderr: printed,
      returnOnExit: true,
    })
    wasi.start(await WebAssembly.instantiate(module, wasi.getImportObject()))
  } finally {
    closeSync(printed)
  }
  return { id, wav: readFileSync(wavPath), printed: readFileSync(printedPath, 'utf8') }
}

parentPort?.on('message', async (task: FliteTask) => {
  try {
    parentPort?.postMessage(await speak(task))
    // Each sentence has a WebAssembly memory of its own, and left alone Node.js lets dozens of them pile up.
    collectGarbage()
  } catch (error) {
    parentPort?.postMessage({ id: task.id, failure: error instanceof Error ? error.message : String(error) })
  }
})
