import type { Theme } from '../knowledge/index.ts'
import type { Drafting } from './drafting.ts'
import { escapeMarkdown } from './markdown-text.ts'

/** The support lines for the nation and the themes of the review, one cited sentence a line of Markdown. */
export const tellSupportLines = (
  { knowledge, findings, footnotes, limits }: Drafting,
  themes: readonly Theme[],
): string => {
  const { nation } = findings.about
  const ofNation = knowledge.supportLines.filter(({ nations }) => nation === '' || nations.includes(nation))
  const always = ofNation.filter((line) => line.themes === 'always')
  const onThemes = ofNation.filter(
    (line) => line.themes !== 'always' && line.themes.some((theme) => themes.includes(theme)),
  )
  return [...always, ...onThemes]
    .slice(0, Math.max(limits.supportLines, always.length))
    .map(({ id, sentence }) => `${escapeMarkdown(sentence)}${footnotes.guidance(`support:${id}`)}`)
    .join('\n')
}
