import type { WritingEstimate, WritingPlan, WrittenScript } from '../draft/index.ts'
import type { Settings } from './settings.ts'
import type { WriterService } from './writer-service.ts'

export interface DescribedPlan {
  readonly service: Omit<WriterService, 'key'>
  readonly model: string
  /** Headings of the segments that are asked for. */
  readonly segments: readonly string[]
  /** How many answers are kept from before. */
  readonly kept: number
  readonly estimate: WritingEstimate
  readonly heldBack: WritingPlan['heldBack']
  readonly price?: NonNullable<Settings['writer']['price']>
}

/** What would be sent, how much, to whom, and what it may cost: all that a person must know before a yes. */
export const describePlan = ({ service, model, segments, kept, estimate, heldBack, price }: DescribedPlan): string => {
  const { requests, characters, tokensIn } = estimate
  return [
    `To whom: ${service.host}, ${model === '' ? 'no model named yet' : `the model "${model}"`}${placeOf(service)}`,
    `What: sentences of the review, with their pages, for ${inNumber(segments.length, 'segment')}: ${segments.join('; ')}.`,
    ...(kept > 0 ? [`Kept from before, and not asked again: ${inNumber(kept, 'answer')}.`] : []),
    `How much: ${inNumber(requests, 'request')}, ${inDigits(characters)} characters, about ${inDigits(tokensIn)} tokens; twice as many if sentences do not pass the checks.`,
    `What it may cost: ${costOf(estimate, price)}`,
    ...heldBackLines(heldBack),
  ].join('\n')
}

/** How it went: how many sentences stand, and every one that does not. */
export const describeOutcome = ({
  written,
  gaveWay,
}: Pick<WrittenScript, 'written' | 'gaveWay'>): readonly string[] => [
  `The model wrote ${inNumber(written, 'sentence')} that passed every check.`,
  ...gaveWay.map(
    ({ segment, said, because, instead }) =>
      `  ${segment}: ${said === '' ? '' : `"${said}" `}${INSTEAD[instead]} ${because}`,
  ),
]

const INSTEAD = {
  quotation: 'gave way to the words of the review.',
  nothing: 'was left out.',
  rules: 'The part stays as the rules drafted it.',
} as const

const placeOf = ({ isHere, isEncrypted }: DescribedPlan['service']): string => {
  if (isHere) return ', on this machine.'
  return isEncrypted ? '.' : '. The connection is not encrypted: whoever stands between can read what is sent.'
}

const costOf = (
  { tokensIn, tokensOut, mostTokensIn, mostTokensOut }: WritingEstimate,
  price: DescribedPlan['price'],
) => {
  if (price === undefined) return 'not known, since writer.price is not set in scrcast.yaml.'
  const cost = (input: number, output: number): string =>
    ((input * price.input + output * price.output) / 1_000_000).toFixed(3)
  const [least, most] = [cost(tokensIn, tokensOut), cost(mostTokensIn, mostTokensOut)]
  return `about ${least} to ${most} ${price.currency}; more with a model that is billed for its thinking.`
}

const heldBackLines = ({ sentences, paragraphs }: WritingPlan['heldBack']): readonly string[] => [
  ...(sentences === 0 ? [] : [`Not sent: ${inNumber(sentences, 'sentence')} with a personal detail.`]),
  ...(paragraphs === 0
    ? []
    : [
        `Not sent: ${inNumber(paragraphs, 'paragraph')} with words that speak to a program and not to a reader. Look where this PDF comes from.`,
      ]),
]

const inNumber = (count: number, noun: string): string => `${inDigits(count)} ${noun}${count === 1 ? '' : 's'}`

const inDigits = (count: number): string => count.toLocaleString('en-GB')
