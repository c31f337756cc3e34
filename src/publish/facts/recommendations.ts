import type { ListedRecommendation } from '../../draft/index.ts'
import type { Finding } from '../../find/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { placeInWords } from './place.ts'

/** A recommendation of the review, verbatim, as page and notes show it. */
export interface Recommendation {
  /** As printed; empty where nothing is printed. */
  readonly label: string
  readonly text: string
  /** Such as "page 34, paragraph 15.1". */
  readonly place: string
  /** Whom it asks, such as "the police; health visiting"; empty where the review does not say. */
  readonly asked: string
  /** The same, one by one. */
  readonly agencies: readonly string[]
  /** Why the audio does not speak it; empty where it does. */
  readonly unspoken: string
}

/** Every recommendation that the script lists, in its order, none left out. */
export const recommendationsOf = (
  listed: readonly ListedRecommendation[],
  findings: readonly Finding[],
  knowledge: Knowledge,
): readonly Recommendation[] => {
  const byId = new Map(findings.map((finding) => [finding.id, finding]))
  return listed.map((recommendation) => {
    const finding = byId.get(recommendation.id)
    const agencies = agenciesOf(finding, knowledge)
    return {
      label: recommendation.label,
      text: recommendation.text,
      place: placeInWords({ ...finding?.parts[0], page: recommendation.page, paragraph: finding?.paragraph ?? '' }),
      asked: agencies.join('; '),
      agencies,
      unspoken: recommendation.spoken ? '' : (recommendation.reason ?? 'no reason is recorded.'),
    }
  })
}

const agenciesOf = (finding: Finding | undefined, { agencies }: Knowledge): readonly string[] =>
  (finding?.agencies ?? []).map((id) => agencies.find((agency) => agency.id === id)?.name ?? id)
