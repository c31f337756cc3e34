import { ScrcastError } from '../shared/index.ts'
import type { Remark } from './remark.ts'

export const confirmationsMissing = (faults: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'review/confirmations-missing',
    message: `The script is not approved: ${faults.join('; ')}.`,
    hint: 'Say what is missing and approve again; scrcast approve --help explains each. An approval names a person who answers for it.',
  })

export const blockersStand = (blockers: readonly Remark[]): ScrcastError =>
  new ScrcastError({
    code: 'review/blockers-stand',
    message: `The script is not approved: ${counted(blockers.length, 'remark')} must be resolved first.\n${list(blockers)}`,
    hint: 'Mend the script where the remarks say so. A blocker cannot be acknowledged.',
  })

export const warningsNotAcknowledged = (warnings: readonly Remark[]): ScrcastError =>
  new ScrcastError({
    code: 'review/warnings-not-acknowledged',
    message: `The script is not approved: ${counted(warnings.length, 'warning')} must be mended or acknowledged.\n${list(warnings)}`,
    hint: `Mend the script, or give a reason for each: --acknowledge ${warnings[0]?.id ?? 'ID'}="why it may stay".`,
  })

export const unknownRemarks = (ids: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'review/unknown-remark',
    message: `The script is not approved: no remark on it has the id ${ids.join(' or ')}.`,
    hint: 'The script has changed since, or the id was mistyped. Run scrcast review again and acknowledge what it shows.',
  })

export const otherSourceBytes = (slug: string): ScrcastError =>
  new ScrcastError({
    code: 'review/other-source',
    message: `The script of ${slug} was drafted from another review than its source.pdf.`,
    hint: 'Put back the PDF that it was drafted from, or draft the script anew.',
  })

export const approvalVoid = (
  slug: string,
  changed: readonly ('script.md' | 'source.pdf')[],
  by: string,
): ScrcastError =>
  new ScrcastError({
    code: 'review/approval-void',
    message: `The approval of ${slug} is void: ${changed.join(' and ')} changed after ${by} approved.`,
    hint: `Run scrcast review ${slug} and have it approved again, or put back the ${changed.length > 1 ? 'files' : 'file'} as approved.`,
  })

export const approvalBroken = (cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'review/approval-broken',
    message: 'The record of the approval (approval.json) cannot be read: it is not as scrcast wrote it.',
    hint: 'Put the file back as it was, or delete it and approve again. It is not made to be edited by hand.',
    cause,
  })

const list = (remarks: readonly Remark[]): string =>
  remarks.map(({ id, line, text }) => `  ${id}${line === undefined ? '' : ` (line ${line})`}: ${text}`).join('\n')

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
