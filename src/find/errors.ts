import { ScrcastError } from '../shared/index.ts'

export const findingsBroken = (problem: string, cause?: unknown): ScrcastError =>
  new ScrcastError({
    code: 'find/broken-findings',
    message: `These are not the findings of a review: ${problem}.`,
    hint: 'Delete findings.json; the next command that needs it finds it anew from the review.',
    cause,
  })
