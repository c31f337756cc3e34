import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Findings, findFindings } from '../find/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import {
  checkFileSize,
  type Document,
  prepareReading,
  READING_LIMITS,
  type ReadingLimits,
  type ReadingStep,
  readDocument,
} from '../read/index.ts'
import { ScrcastError } from '../shared/index.ts'
import { cannotRead, noSuchFile } from './errors.ts'
import type { OnProgress } from './progress.ts'

export interface FoundReview {
  readonly bytes: Uint8Array
  readonly document: Document
  readonly findings: Findings
}

export interface FindOptions {
  readonly limits?: Partial<ReadingLimits>
  /** Absent: the knowledge that comes with scrcast. */
  readonly knowledge?: Knowledge
}

/**
 * Reads a review's PDF and finds what it says. Needs no workspace and writes nothing.
 * @throws ScrcastError `pipeline/no-such-file`, or what `read` refuses
 */
export const findReview = async (
  path: string,
  onProgress: OnProgress,
  { limits = {}, knowledge }: FindOptions = {},
): Promise<FoundReview> => {
  const bytes = await readPdf(path, { ...READING_LIMITS, ...limits })
  const reading = readDocument({
    bytes,
    file: basename(path),
    onProgress: (done, total, step) => onProgress({ step: STEPS[step], done, total }),
    limits,
  })
  const [document, known] = await Promise.all([reading, knowledge ?? builtInKnowledge()])
  return { bytes, document, findings: findFindings(document, known) }
}

// It is the same for every review, and parsing it takes a third of the time that finding does.
let builtIn: Promise<Knowledge> | undefined

const builtInKnowledge = (): Promise<Knowledge> => {
  builtIn ??= loadKnowledge()
  return builtIn
}

const STEPS: Readonly<Record<ReadingStep, string>> = {
  reading: 'Reading pages',
  recognising: 'Reading scanned pages',
}

const readPdf = async (path: string, limits: ReadingLimits): Promise<Uint8Array> => {
  try {
    checkFileSize((await stat(path)).size, basename(path), limits.fileMegabytes)
    prepareReading(limits)
    return await readFile(path)
  } catch (error) {
    if (error instanceof ScrcastError) throw error
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? noSuchFile(path)
      : cannotRead(path, error)
  }
}
