/** What a refusal or failure is made of; each stage words its own in its errors.ts. */
export interface Failure {
  /** Permanent, `stage/what-happened`; scripts and tests may rely on it. */
  readonly code: string
  /** What happened and why, in one or two sentences. */
  readonly message: string
  /** What to do next. */
  readonly hint: string
  readonly cause?: unknown
  /** 1 refused or found wanting, 2 wrong usage. */
  readonly exitCode?: 1 | 2
}

/** The one class of error that scrcast throws on purpose; anything else that is thrown is a bug. */
export class ScrcastError extends Error {
  readonly code: string
  readonly hint: string
  readonly exitCode: 1 | 2

  constructor({ code, message, hint, cause, exitCode = 1 }: Failure) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'ScrcastError'
    this.code = code
    this.hint = hint
    this.exitCode = exitCode
  }
}
