import type { Script } from '../../draft/index.ts'
import type { Knowledge, SupportLine } from '../../knowledge/index.ts'

/** The support lines that the script speaks, and where it speaks none that is known, those offered with every briefing of its nation. */
export const supportLinesOf = (script: Script, { supportLines }: Knowledge): readonly SupportLine[] => {
  const cited = new Set(
    Object.values(script.citations).map((citation) => (citation.kind === 'guidance' ? citation.id : '')),
  )
  const numbers = numbersIn(script)
  const spoken = supportLines.filter(({ id, number }) => cited.has(`support:${id}`) || numbers.has(number))
  if (spoken.length > 0) return spoken
  const { nation } = script.frontMatter.review
  return supportLines.filter(
    ({ themes, nations }) => themes === 'always' && (nation === '' || nations.includes(nation)),
  )
}

/** Everything in the script that is written like a telephone number. */
const numbersIn = ({ segments }: Script): ReadonlySet<string> => {
  const sentences = segments.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences))
  return new Set(sentences.flatMap(({ text }) => text.match(/\d[\d ]*\d/g) ?? []))
}
