import type { Finding, FindingKind } from '../../find/index.ts'
import { THEMES, type Theme } from '../../knowledge/index.ts'

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

/** What each agency adds that a theme concerns: a message is for all of them. */
const EACH_AGENCY = 0.3

/** Harm that a listener was told of in the content note and expects to hear about: it weighs in full where it is a second theme. */
const HARMS: ReadonlySet<Theme> = new Set([
  'domestic-abuse',
  'neglect',
  'substance-misuse',
  'non-mobile-injuries',
  'safer-sleeping',
  'self-harm-and-suicide',
  'exploitation',
])

/** What remains of a finding's weight for a theme once a message that was chosen rests on it. */
const CLAIMED = 0.35

/** A theme with less than this share of the first one's weight makes no fourth or fifth message. */
const LEAST_SHARE = 0.15

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
 * agencies; only themes on which there is something to tell. What a chosen theme rests on counts less for the next, so that the messages are distinct.
 */
export const chooseMessages = (
  findings: readonly Finding[],
  most: number,
  canTell: (theme: Theme) => boolean = () => true,
): readonly Theme[] => {
  const chosen: Theme[] = []
  let first = 0
  while (chosen.length < most) {
    const [best] = THEMES.filter((theme) => !chosen.includes(theme) && canTell(theme))
      .map((theme) => ({ theme, weight: weightOf(theme, findings, chosen) }))
      .toSorted((a, b) => b.weight - a.weight)
    if (best === undefined || best.weight === 0) break
    first ||= best.weight
    if (chosen.length >= 3 && best.weight < first * LEAST_SHARE) break
    chosen.push(best.theme)
  }
  return withHarmNamed(chosen, findings, { most, canTell })
}

/** Harm that two conclusions bear has its message, in place of the last one that is of no harm. */
const withHarmNamed = (
  chosen: readonly Theme[],
  findings: readonly Finding[],
  { most, canTell }: { readonly most: number; readonly canTell: (theme: Theme) => boolean },
): readonly Theme[] => {
  const bearing = (theme: Theme): number =>
    findings.filter(({ kind, themes }) => WEIGHTS[kind] > 1 && themes.includes(theme)).length
  const [missing] = [...HARMS]
    .filter((theme) => !chosen.includes(theme) && canTell(theme) && bearing(theme) > 1)
    .toSorted((a, b) => bearing(b) - bearing(a))
  if (missing === undefined || chosen.length < 3 || most < 4) return chosen
  if (chosen.length < Math.min(most, 4)) return [...chosen, missing]
  const last = chosen.findLastIndex((theme, index) => index > 1 && !HARMS.has(theme))
  return last === -1 ? chosen : chosen.with(last, missing)
}

const weightOf = (theme: Theme, findings: readonly Finding[], chosen: readonly Theme[]): number => {
  const bearing = findings.filter(({ themes }) => themes.includes(theme))
  const evidence = bearing.reduce((sum, finding) => sum + shareOf(theme, finding, chosen), 0)
  const agencies = new Set(bearing.flatMap((finding) => finding.agencies)).size
  const alike = ALIKE.some((family) => family.includes(theme) && family.some((other) => chosen.includes(other)))
  return evidence === 0 ? 0 : (evidence + agencies * EACH_AGENCY) * (alike ? 0.5 : 1)
}

const shareOf = (theme: Theme, { kind, themes, confidence }: Finding, chosen: readonly Theme[]): number => {
  const claimed = themes.some((other) => chosen.includes(other)) ? CLAIMED : 1
  return WEIGHTS[kind] * confidence * (themes[0] === theme || HARMS.has(theme) ? 1 : 0.5) * claimed
}
