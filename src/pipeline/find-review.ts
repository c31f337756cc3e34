import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Findings, findFindings } from '../find/index.ts'
import { type Knowledge, loadKnowledge } from '../knowledge/index.ts'
import { type Document, type ReadingStep, readDocument } from '../read/index.ts'
import { cannotRead, noSuchFile } from './errors.ts'
import type { OnProgress } from './progress.ts'

export interface FoundReview {
  readonly bytes: Uint8Array
  readonly document: Document
  readonly findings: Findings
}

/**
 * Reads a review's PDF and finds what it says. Needs no workspace and writes nothing.
 * @throws ScrcastError `pipeline/no-such-file`, or what `read` refuses
 */
export const findReview = async (path: string, onProgress: OnProgress, knowledge?: Knowledge): Promise<FoundReview> => {
  const bytes = await readPdf(path)
  const document = await readDocument({
    bytes,
    file: basename(path),
    onProgress: (done, total, step) => onProgress({ step: STEPS[step], done, total }),
  })
  return { bytes, document, findings: findFindings(document, knowledge ?? (await loadKnowledge())) }
}

const STEPS: Readonly<Record<ReadingStep, string>> = {
  reading: 'Reading pages',
  recognising: 'Reading scanned pages',
}

const readPdf = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? noSuchFile(path)
      : cannotRead(path, error)
  }
}
