import { z } from 'zod'
import type { Confirmations } from './approval.ts'
import { confirmationsMissing } from './errors.ts'
import { isWebAddress } from './web-address.ts'

/**
 * What an approver said, checked. Takes `explicit` as yes, no or a boolean (no, where nothing is said), and acknowledgements as a
 * record `acknowledged` or as a list `acknowledge` of `ID=REASON`. `expires` is twelve months after `now` where nothing is said.
 * @throws ScrcastError `review/confirmations-missing`, naming each that is missing or not valid
 */
export const parseConfirmations = (value: unknown, now: Date): Confirmations => {
  const parsed = schemaFor(now).safeParse(value)
  if (!parsed.success) throw confirmationsMissing([...new Set(parsed.error.issues.map(({ message }) => message))])
  const { acknowledge, acknowledged, ...said } = parsed.data
  return { ...said, acknowledged: { ...acknowledged, ...Object.fromEntries(acknowledge) } }
}

const schemaFor = (now: Date) =>
  saidFor(now).refine(
    // What is no time has a message of its own.
    ({ publishAt = '', expires }) => !(Date.parse(publishAt) >= Date.parse(expires)),
    'the approval would run out by the day of publication: a later --expires, or an earlier --publish-at',
  )

const saidFor = (now: Date) =>
  z.object(
    {
      by: named('say who approves: --by NAME'),
      role: named('say in what role: --role ROLE'),
      publishedUrl: z
        .string('say where the review is published: --published-url URL')
        .trim()
        .refine(isWebAddress, 'the address where the review is published must begin with https:// or http://'),
      rights: z.enum(
        ['own', 'permission', 'ogl'],
        'say on what right the review is re-told: --rights own, permission or ogl',
      ),
      proceedingsClear: z.literal(
        true,
        'confirm that no criminal, coronial, family or disciplinary proceedings stand in the way: --proceedings-clear',
      ),
      anonymityChecked: z.literal(true, 'confirm that you checked that nobody can be identified: --anonymity-checked'),
      familyInformed: z.enum(
        ['yes', 'not-applicable'],
        'say whether the family was informed: --family-informed yes or not-applicable',
      ),
      explicit: z
        .union([z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')], 'say --explicit yes or no')
        .default(false),
      expires: z
        .string('the day of expiry is a date: --expires YYYY-MM-DD')
        .refine(isRealDate, 'the day of expiry must be a real date: --expires YYYY-MM-DD')
        .refine((day) => !isRealDate(day) || day > dayOf(now), 'the day of expiry must lie in the future')
        .default(twelveMonthsAfter(now)),
      publishAt: z.iso
        .datetime({
          offset: true,
          error: 'the time of publication is a day and a time with its zone: --publish-at 2026-12-01T09:00:00Z',
        })
        .exactOptional(),
      acknowledged: z.record(z.string(), named(NO_REASON), NO_REASON).default({}),
      acknowledge: z.array(z.string().transform(splitAcknowledgement)).default([]),
    },
    'say who approves, and what they confirm',
  )

const NO_REASON = 'give a reason for each warning that you acknowledge: --acknowledge ID=REASON'

const named = (message: string) => z.string(message).trim().min(1, message)

const splitAcknowledgement = (text: string, context: z.RefinementCtx): readonly [string, string] => {
  const [, id = '', reason = ''] = text.match(/^([^=]*)=(.*)$/s) ?? []
  if (id.trim() === '' || reason.trim() === '')
    context.addIssue({ code: 'custom', message: `${NO_REASON} ("${text}" has none)` })
  return [id.trim(), reason.trim()]
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10)

const isRealDate = (day: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && dayOf(new Date(time)) === day
}

/** The same day a year later; 28 February after a 29th. */
const twelveMonthsAfter = (now: Date): string => {
  const day = dayOf(now)
  const later = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
  return isRealDate(later) ? later : later.replace(/29$/, '28')
}
