import { inflateSync } from 'node:zlib'

/** What pdf.js asks of a document in a browser: a place for its fonts. */
export const FONT_SHELF = { fonts: new Set<unknown>() }

/**
 * Puts two parts of a browser in place that pdf.js looks for among the globals. For a process that does nothing but read PDFs:
 * - A font that can be loaded. Without one pdf.js works out the outline of every letter, so that it could draw it; nothing is drawn here.
 * - Compressed streams that are taken apart at once. Node's own go to another thread and back for each, which costs more than the work.
 */
export const provideBrowserParts = (): void => {
  Object.assign(globalThis, { FontFace: LoadedFont, DecompressionStream: inflating(globalThis.DecompressionStream) })
}

/** Whether `provideBrowserParts` has been called. */
export const hasBrowserParts = (): boolean => 'FontFace' in globalThis

class LoadedFont {
  readonly loaded = Promise.resolve()
}

type Format = ConstructorParameters<typeof DecompressionStream>[0]

/** What pdf.js uses of a DecompressionStream. */
interface Stream {
  readonly writable: {
    readonly getWriter: () => {
      readonly write: (bytes: Uint8Array) => Promise<void>
      readonly close: () => Promise<void>
    }
  }
  readonly readable: { readonly getReader: () => { readonly read: () => Promise<Part> } }
}

interface Part {
  readonly value?: Uint8Array
  readonly done: boolean
}

/** A class of streams that take zlib's format apart at once; for another format they are Node's own. */
export const inflating = (Own: typeof DecompressionStream): (new (format: Format) => Stream) =>
  class Inflating {
    #compressed: Uint8Array | undefined

    constructor(format: Format) {
      // biome-ignore lint/correctness/noConstructorReturn: whoever asks for another format gets the stream that knows it
      if (format !== 'deflate') return new Own(format) as unknown as Inflating
    }

    readonly writable = {
      getWriter: () => ({
        write: async (bytes: Uint8Array) => {
          this.#compressed = bytes
        },
        close: async () => undefined,
      }),
    }

    readonly readable = { getReader: () => ({ read: async () => this.#read() }) }

    /** All at once, then the end. Throws where the stream is broken; pdf.js then reads it as far as it goes. */
    #read(): Part {
      if (this.#compressed === undefined) return { done: true }
      // A copy of its own: Node may keep several small buffers in one.
      const value = new Uint8Array(inflateSync(this.#compressed, { chunkSize: CHUNK_BYTES }))
      this.#compressed = undefined
      return { value, done: false }
    }
  }

const CHUNK_BYTES = 65_536
