import type { Finding } from '../../find/index.ts'
import type { Theme } from '../../knowledge/index.ts'
import type { Drafting } from '../drafting.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'

/** The support lines for the nation and the themes of the review, one cited sentence a line of Markdown. */
export const tellSupportLines = ({ knowledge, findings, footnotes }: Drafting, themes: readonly Theme[]): string => {
  const { nation } = findings.about
  const ofNation = knowledge.supportLines.filter(({ nations }) => nation === '' || nations.includes(nation))
  const always = ofNation.filter((line) => line.themes === 'always')
  const onThemes = [...urgentFirst(themes), ...oftenIn(findings.findings)].flatMap((theme) =>
    ofNation.filter((line) => line.themes !== 'always' && line.themes.includes(theme)),
  )
  return [...always, ...[...new Set(onThemes)].slice(0, MOST_ON_THEMES)]
    .map(({ id, sentence }) => `${escapeMarkdown(sentence)}${footnotes.guidance(`support:${id}`)}`)
    .join('\n')
}

/** A listener living with it needs these numbers most. */
const URGENT: readonly Theme[] = ['domestic-abuse', 'self-harm-and-suicide']

const urgentFirst = (themes: readonly Theme[]): readonly Theme[] =>
  themes.toSorted((a, b) => Number(URGENT.includes(b)) - Number(URGENT.includes(a)))

/** More numbers than these and those that every briefing gives are not kept in mind. */
const MOST_ON_THEMES = 2

/** A theme that so many findings bear is one that a listener has heard of, message or not. */
const OFTEN = 3

const oftenIn = (findings: readonly Finding[]): readonly Theme[] => {
  const themes = findings.flatMap((finding) => finding.themes)
  const times = (theme: Theme): number => themes.filter((other) => other === theme).length
  return [...new Set(themes)].filter((theme) => times(theme) >= OFTEN).toSorted((a, b) => times(b) - times(a))
}
