import type { Transferable } from 'node:worker_threads'
import { recordOf } from './record.ts'

type Listener = (event: { readonly data: unknown }) => void

/**
 * The way between the two halves of pdf.js where both run in one thread. pdf.js's own copies each message whole, which for the drawing
 * operators is a large part of reading. Here their list is copied and what stands in it is shared: neither half
 * changes an operator once it is made. Every other message is copied as pdf.js does it.
 */
export class OperatorPort {
  readonly #listeners = new Set<Listener>()

  postMessage(message: unknown, transfer: readonly Transferable[] | null = null): void {
    const event = { data: sharing(message) ?? structuredClone(message, { transfer: [...(transfer ?? [])] }) }
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event)
    })
  }

  addEventListener(_: 'message', listener: Listener, { signal }: { readonly signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener)
    signal?.addEventListener('abort', () => this.#listeners.delete(listener))
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.#listeners.delete(listener)
  }
}

/** A part of an operator list, with its own list; undefined for any other message. */
const sharing = (message: unknown): unknown => {
  const { chunk } = recordOf(message)
  const { fnArray, argsArray } = recordOf(chunk)
  if (!Array.isArray(fnArray) || !Array.isArray(argsArray)) return undefined
  return { ...recordOf(message), chunk: { ...recordOf(chunk), fnArray: [...fnArray], argsArray: [...argsArray] } }
}
