import { ScrcastError } from '../shared/index.ts'

/** Where in a file of the knowledge something is wrong, and what. */
export interface Fault {
  /** The path of the file. */
  readonly file: string
  /** Counted from 1; absent where the fault has no one line. */
  readonly line?: number | undefined
  /** The entry and the field, such as "entry 4 (closed-engagement), message". */
  readonly place: string
  /** What is wrong, without a full stop. */
  readonly problem: string
  /** What to do about it, in a whole sentence. */
  readonly remedy: string
}

export const knowledgeBroken = ({ file, line, place, problem, remedy }: Fault, cause?: unknown): ScrcastError =>
  new ScrcastError({
    code: 'knowledge/broken',
    message: `${file}${line === undefined ? '' : `, line ${line}`}, ${place}: ${problem}.`,
    hint: `${remedy} If the file is your own copy, deleting it brings the built-in one back.`,
    cause,
  })

export const knowledgeMissing = (file: string): ScrcastError =>
  new ScrcastError({
    code: 'knowledge/broken',
    message: `${file}, the whole file: it is not there, though it is part of scrcast.`,
    hint: 'Install scrcast again.',
  })
