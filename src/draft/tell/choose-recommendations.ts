import type { Finding } from '../../find/index.ts'
import type { Theme } from '../../knowledge/index.ts'
import { countWords } from '../../shared/index.ts'
import { ofKind } from '../choose/of-kind.ts'
import type { Drafting } from '../drafting.ts'
import type { ListedRecommendation } from '../script/script.ts'
import { clauseOf, isImperative } from './recommendation-clause.ts'
import { shortenClause } from './shorten-clause.ts'
import { withoutTitle } from './without-title.ts'

/** The recommendations that the script speaks: all, or, of many, those that bear on its messages, the weightier first chosen. */
export const chooseRecommendations = (drafting: Drafting, themes: readonly Theme[]): readonly Finding[] => {
  const all = ofKind(drafting, 'recommendation').filter((finding) => isSpeakable(finding, drafting))
  if (all.length <= drafting.template.atMost.allRecommendations) return all
  const bearing = (finding: Finding): number =>
    finding.themes.reduce((sum, theme, index) => sum + (themes.includes(theme) ? 2 - Math.min(index, 1) : 0), 0)
  const spokenLength = (finding: Finding): number =>
    countWords(shortenClause(clauseOf(withoutTitle(finding), () => false).words, 1))
  const chosen = all
    .filter((finding) => bearing(finding) > 0)
    .toSorted((a, b) => bearing(b) - bearing(a) || spokenLength(a) - spokenLength(b))
    .slice(0, drafting.limits.recommendations)
  return all.filter((finding) => chosen.includes(finding))
}

/** A recommendation whose words cannot be found again on its page, or that no ear could follow, is listed and not spoken. */
export const isSpeakable = (finding: Finding, { footnotes, judgement }: Drafting): boolean => {
  const clause = clauseOf(withoutTitle(finding), () => false)
  return (
    [clause.sentence, ...finding.parts.map(({ text }) => text)].some((words) =>
      footnotes.canCite(words, finding.pages),
    ) &&
    !/:$/.test(clause.sentence) &&
    !/\b(?:thanks?|grateful)\b/i.test(clause.sentence) &&
    !/^(?:\S+ ){1,6}(?:them|these)\b/.test(clause.words) &&
    (finding.label !== '' ||
      (clause.form !== 'quote' && !POINTS_BACK.test(clause.sentence)) ||
      judgement.begins(clause.sentence)) &&
    (clause.form !== 'quote' ||
      ASKS.test(clause.sentence) ||
      isImperative(clause.sentence) ||
      (finding.label !== '' && !TELLS.test(clause.sentence))) &&
    (clause.form !== 'quote' || (countWords(clause.sentence) <= MOST_QUOTED && /[.?!]["”’)]*$/.test(clause.sentence)))
  )
}

/** Whoever is asked was named before. */
const POINTS_BACK = /^(?:these|those|such|this|that|they|the (?:same|above|latter|former))\b/iu

/** Words of what should be: without one, an unlabelled sentence asks nothing. */
const TELLS = /\b(?:was|were|had|gave|felt|said|told)\b/u
const ASKS = /\b(?:should|must|needs?|needed|ought|will|to be|ask|ensure|consider|would)\b/iu

/** How many words of a recommendation are quoted where its grammar yields no clause. */
const MOST_QUOTED = 45

/** Every recommendation with whether it is spoken: none is dropped in silence. */
export const listRecommendations = (
  drafting: Drafting,
  spokenOnes: readonly Finding[],
): readonly ListedRecommendation[] =>
  ofKind(drafting, 'recommendation').map((finding) => ({
    id: finding.id,
    label: finding.label,
    text: finding.text,
    page: finding.pages[0] ?? 1,
    spoken: spokenOnes.includes(finding),
    ...(spokenOnes.includes(finding) ? {} : { reason: drafting.template.wording.notSpoken }),
  }))
