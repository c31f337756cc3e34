import { ScrcastError } from './scrcast-error.ts'

export const cannotWrite = (path: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'files/cannot-write',
    message: `${path} cannot be written: ${reasonOf(cause)}.`,
    hint: 'Check that the folder exists, that you may write in it, and that the disk is not full; then run the command again.',
    cause,
  })

export const templateMissing = (name: string, folders: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'templates/missing',
    message: `There is no template ${name} in ${folders.join(' or ')}.`,
    hint: 'Check the name, or put a file of that name into the templates folder of the workspace.',
  })

export const templateBroken = (name: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'templates/broken',
    message: `The template ${name} cannot be filled: ${reasonOf(cause)}.`,
    hint: 'Mend the template, or delete the copy in the workspace so that the built-in one is used.',
    cause,
  })

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause))
