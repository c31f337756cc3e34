import type { Finding } from '../../find/index.ts'
import type { Theme } from '../../knowledge/index.ts'
import { bestFresh } from '../choose/best-fresh.ts'
import { isAsked, passagesIn } from '../choose/passage.ts'
import type { Drafting } from '../drafting.ts'
import { escapeMarkdown, foldSpace } from '../script/markdown-text.ts'
import type { ToldAudience } from './tell-audiences.ts'

/** A question of the review that names the audience; else guidance's, on the theme of what is asked of it. */
export const questionForAudience = (
  drafting: Drafting,
  findings: readonly Finding[],
): Pick<ToldAudience, 'question' | 'questionIsQuoted'> => {
  const asked = findings
    .filter(({ kind }) => kind === 'question')
    .flatMap((finding) => passagesIn(finding, drafting.judgement, 40).filter(isAsked))
  const best = bestFresh(drafting, asked)
  if (best !== undefined) return { question: drafting.footnotes.blockQuote(best), questionIsQuoted: true }
  const themes = (among: readonly Finding[]): readonly Theme[] => {
    const all = among.flatMap((finding) => (CONCLUSIONS.has(finding.kind) ? finding.themes : []))
    return [...new Set(all)].toSorted((a, b) => times(b, all) - times(a, all))
  }
  const guidance = [...themes(findings), ...themes(drafting.findings.findings), ...FOR_ANYONE]
    .flatMap((theme) => drafting.knowledge.themes.find(({ id }) => id === theme) ?? [])
    .find(({ question }) => drafting.memory.isFresh([question]))
  if (guidance === undefined) return { question: '', questionIsQuoted: false }
  drafting.memory.remember([guidance.question])
  return {
    question: `${escapeMarkdown(foldSpace(guidance.question))}${drafting.footnotes.guidance(guidance.id)}`,
    questionIsQuoted: false,
  }
}

/** Themes whose questions serve any work, where all that the review bears were asked. */
const FOR_ANYONE: readonly Theme[] = [
  'professional-curiosity',
  'information-sharing',
  'supervision',
  'childs-voice',
  'escalation',
  'lost-history',
  'silo-working',
  'recording',
  'assessment',
  'over-optimism',
]

/** What a review concludes; of what it tells in passing, themes are a guess. */
const CONCLUSIONS: ReadonlySet<Finding['kind']> = new Set(['recommendation', 'lesson', 'finding', 'question'])

const times = <Item>(item: Item, items: readonly Item[]): number => items.filter((other) => other === item).length
