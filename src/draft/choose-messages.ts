import type { Finding, FindingKind } from '../find/index.ts'
import { THEMES, type Theme } from '../knowledge/index.ts'

/** How much a finding of a kind says for a theme: what the review concluded weighs more than what it asks. */
const WEIGHTS: Readonly<Record<FindingKind, number>> = {
  finding: 3,
  lesson: 2,
  recommendation: 1.5,
  question: 0.5,
  'good-practice': 0.3,
  'child-experience': 0.3,
  'case-summary': 0.3,
}

/** What remains of a finding's weight for a theme once a message that was chosen rests on it. */
const CLAIMED = 0.35

/** A theme with less than this share of the first one's weight makes no fourth or fifth message. */
const LEAST_SHARE = 0.3

/** Themes whose messages would sound alike to a listener; where one is chosen, the other counts for half. */
const ALIKE: readonly (readonly Theme[])[] = [
  ['childs-voice', 'focus-on-parents', 'disclosure'],
  ['multi-agency-planning', 'silo-working', 'information-sharing'],
  ['lost-history', 'recording', 'assessment'],
  ['professional-curiosity', 'over-optimism', 'thinking-the-unthinkable', 'hidden-men'],
  ['non-mobile-injuries', 'medical-evidence'],
  ['thresholds', 'escalation'],
  ['substance-misuse', 'combined-vulnerabilities', 'parental-mental-health'],
]

/**
 * The themes for three to five messages, the weightiest first: by how many findings bear them, of what kind, and for how many
 * agencies. What a chosen theme rests on counts less for the next, so that the messages are distinct.
 */
export const chooseMessages = (findings: readonly Finding[], most: number): readonly Theme[] => {
  const chosen: Theme[] = []
  let first = 0
  while (chosen.length < most) {
    const [best] = THEMES.filter((theme) => !chosen.includes(theme))
      .map((theme) => ({ theme, weight: weightOf(theme, findings, chosen) }))
      .toSorted((a, b) => b.weight - a.weight)
    if (best === undefined || best.weight === 0) break
    first ||= best.weight
    if (chosen.length >= 3 && best.weight < first * LEAST_SHARE) break
    chosen.push(best.theme)
  }
  return chosen
}

const weightOf = (theme: Theme, findings: readonly Finding[], chosen: readonly Theme[]): number => {
  const bearing = findings.filter(({ themes }) => themes.includes(theme))
  const evidence = bearing.reduce((sum, finding) => sum + shareOf(theme, finding, chosen), 0)
  const agencies = new Set(bearing.flatMap((finding) => finding.agencies)).size
  const alike = ALIKE.some((family) => family.includes(theme) && family.some((other) => chosen.includes(other)))
  return evidence === 0 ? 0 : (evidence + agencies * 0.2) * (alike ? 0.5 : 1)
}

const shareOf = (theme: Theme, { kind, themes, confidence }: Finding, chosen: readonly Theme[]): number => {
  const claimed = themes.some((other) => chosen.includes(other)) ? CLAIMED : 1
  return WEIGHTS[kind] * confidence * (themes[0] === theme ? 1 : 0.5) * claimed
}
