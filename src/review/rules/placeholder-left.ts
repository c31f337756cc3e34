import type { Noticed, Rule } from '../rule.ts'
import { spokenSentences } from '../spoken.ts'

/** Something that was to be filled in, left in what is spoken or shown: sentences, headings, title, summary. */
export const placeholderLeft: Rule = ({ script }) => {
  const { title, summary } = script.frontMatter
  const places: readonly Place[] = [
    { text: title },
    { text: summary },
    ...script.segments.map(({ heading, line }) => ({ text: heading, line })),
    ...spokenSentences(script).map(({ sentence: { text, line }, block: { kind } }) => ({ text, line, kind })),
  ]
  return places.flatMap(noticed)
}

interface Place {
  readonly text: string
  readonly line?: number
  readonly kind?: 'narration' | 'quotation'
}

const ANYWHERE: readonly RegExp[] = [
  /\[\s*\]/,
  /\[[^\]]*\b(?:insert|name|date|number|tbc|tba|xx+)\b[^\]]*\]/i,
  /\{\{.*?(?:\}\}|$)|\}\}/,
  /\bx{3,}\b/i,
  /\bTB[CA]\b/,
  /\b(?:TODO|FIXME)\b/,
  /\blorem(?: ipsum)?\b/i,
  /_{3,}/,
  /\?{2,}/,
  /\binsert (?:(?:the|a|an|your|local) )*(?:name|date|number|title|text|details|link|quote|quotation|month|year|here)\b/i,
]

/** A quotation may leave words out, "[…]", or explain one in brackets; the narrator has no reason for brackets. */
const IN_OWN_WORDS: readonly RegExp[] = [/\[[^\]]*\]/, /\bXX\b/]

const noticed = ({ text, line, kind }: Place): readonly Noticed[] => {
  const patterns = kind === 'quotation' ? ANYWHERE : [...ANYWHERE, ...IN_OWN_WORDS]
  const found = patterns.map((pattern) => text.match(pattern)?.[0]).find((match) => match !== undefined)
  if (found === undefined) return []
  return [
    {
      rule: 'placeholder-left',
      level: 'blocker',
      ...(line === undefined ? {} : { line }),
      facts: { placeholder: found, text },
    },
  ]
}
