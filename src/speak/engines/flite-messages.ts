/** What passes between flite.ts and its worker threads. */
export interface FliteWorkerData {
  readonly module: WebAssembly.Module
  /** A scratch folder of this worker's own. */
  readonly folder: string
  readonly stretch: number
}

export interface FliteTask {
  readonly id: number
  readonly text: string
  readonly voice: string
}

/** `end`: the thread leaves once it has answered what came before. */
export type FliteRequest = FliteTask | 'end'

export interface FliteSaid {
  readonly id: number
  readonly wav: Uint8Array<ArrayBuffer>
  readonly printed: string
}

export type FliteAnswer = FliteSaid | { readonly id: number; readonly failure: string }
