import type { Script } from '../../draft/index.ts'
import type { Knowledge, SupportLine } from '../../knowledge/index.ts'

/** The support lines that the script speaks, and where it speaks none that is known, those offered with every briefing of its nation. */
export const supportLinesOf = (script: Script, { supportLines }: Knowledge): readonly SupportLine[] => {
  const words = script.segments
    .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    .join(' ')
  const spoken = supportLines.filter(({ number }) => words.includes(number))
  if (spoken.length > 0) return spoken
  const { nation } = script.frontMatter.review
  return supportLines.filter(({ themes, nations }) => themes === 'always' && (nation === '' || nations.includes(nation)))
}
