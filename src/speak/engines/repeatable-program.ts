import { openSync, readSync, writeFileSync } from 'node:fs'
import { WASI, type WASIOptions } from 'node:wasi'

/** A command-line program in WebAssembly that is run many times in one memory. */
export interface RepeatableProgram {
  /**
   * Runs it with these arguments, its own name the first, from its first state, whatever the run before left behind.
   * @throws what the program traps with
   */
  run(given: readonly string[]): void
}

/**
 * Opens a program for many runs. A memory for each run would have to be filled with the program's data each time, which takes longer than
 * speaking a sentence, and memories that are done with would pile up: they weigh little in the eyes of Node.js. A run opens nothing that
 * only a collection of garbage would close.
 */
export const openProgram = (module: WebAssembly.Module, files: ProgramFiles): RepeatableProgram => {
  let place: Place | undefined
  return {
    run: (given) => {
      const used = place ?? begin(module, files)
      // A run that does not come to its own end leaves its stack and its files as they were: that place is not used again.
      place = undefined
      used.given = given.map((one) => Buffer.from(`${one}\0`))
      if (!endsByItself(used.start)) return
      restore(used)
      place = used
    },
  }
}

export interface ProgramFiles extends Pick<WASIOptions, 'preopens' | 'stdout' | 'stderr'> {
  /** A scratch file for what the memory holds before a run: twice in memory, it would weigh as much as the rest of a thread. */
  readonly firstState: string
}

interface Place {
  readonly memory: WebAssembly.Memory
  /** Bytes of memory before a run, and the file that holds them. */
  readonly initial: { readonly length: number; readonly file: number }
  readonly start: () => void
  /** Arguments of the run, each ended by a zero. */
  given: readonly Buffer[]
}

const begin = (module: WebAssembly.Module, { firstState, ...files }: ProgramFiles): Place => {
  const wasi = new WASI({ ...files, version: 'preview1' })
  const calls = { ...wasi.wasiImport, proc_exit: leave, ...argumentCalls(() => place) }
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls })
  // What every WASI program exports; `initialize` refuses another memory, and calling another start fails.
  const { memory, _start } = exports as { readonly memory: WebAssembly.Memory; readonly _start: () => void }
  wasi.initialize({ exports: { memory } })
  const held = new Uint8Array(memory.buffer)
  writeFileSync(firstState, held)
  const initial = { length: held.length, file: openSync(firstState, 'r') }
  const place: Place = { memory, initial, start: _start, given: [] }
  return place
}

/** Thrown through the program where it leaves from within. */
const LEFT = Symbol('left')

const leave = (): never => {
  throw LEFT
}

const endsByItself = (start: () => void): boolean => {
  try {
    start()
    return true
  } catch (error) {
    if (error === LEFT) return false
    throw error
  }
}

/** WASI's own two calls for arguments, since node:wasi settles them once for all runs. They return 0 for success. */
const argumentCalls = (placeOf: () => Place) => ({
  args_sizes_get: (countAt: number, bytesAt: number): number => {
    const { memory, given } = placeOf()
    const view = new DataView(memory.buffer)
    view.setUint32(countAt, given.length, true)
    view.setUint32(bytesAt, Buffer.concat(given).length, true)
    return 0
  },
  args_get: (pointersAt: number, bytesAt: number): number => {
    const { memory, given } = placeOf()
    const view = new DataView(memory.buffer)
    let at = bytesAt
    for (const [index, bytes] of given.entries()) {
      view.setUint32(pointersAt + 4 * index, at, true)
      new Uint8Array(memory.buffer).set(bytes, at)
      at += bytes.length
    }
    return 0
  },
})

/** What the memory has grown by stays, empty. */
const restore = ({ memory, initial }: Place): void => {
  const held = new Uint8Array(memory.buffer)
  const read = readSync(initial.file, held, 0, initial.length, 0)
  if (read !== initial.length) throw new Error('its first state is gone')
  held.fill(0, initial.length)
}
