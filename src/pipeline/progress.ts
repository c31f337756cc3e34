/** How far a long step has come: told to whoever waits. */
export interface Progress {
  /** What is being done, such as "Reading pages". */
  readonly step: string
  readonly done: number
  readonly total: number
  /** How long the step will take, where that can be told. */
  readonly secondsLeft?: number
}

export type OnProgress = (progress: Progress) => void

/** What a pipeline run needs of the world besides files. */
export interface World {
  readonly now: Date
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly onProgress: OnProgress
  /** Said to the person at once, on stderr: something worth knowing that is no failure. */
  readonly say: (text: string) => void
  /** Puts what is about to happen to the person, and tells whether they agree; false where nobody can be asked. */
  readonly agree: (what: string) => Promise<boolean>
}
