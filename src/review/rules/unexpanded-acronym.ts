import type { LexiconEntry } from '../../knowledge/index.ts'
import { audiencesOf, segmentsOf, sentencesOf } from '../editions.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { mentions, plainWords } from '../same-words.ts'

/** An acronym that is heard before anything says what it stands for, or that the lexicon does not have at all. Once for each. */
export const unexpandedAcronym: Rule = (input) => {
  const seen = new Set<string>()
  return audiencesOf(input.script)
    .flatMap((audience) => inEdition(input, sentencesOf(segmentsOf(input.script, audience))))
    .filter(({ line, facts }) => {
      const key = `${facts.acronym} ${line}`
      return !seen.has(key) && seen.add(key)
    })
}

/** What every listener knows, or what no expansion makes clearer. */
const KNOWN = new Set(
  'GP NHS NSPCC A&E UK USA EU TV CD DVD PIN ID IT BBC PE SMS OK MP PC NICE ICON AM PM DNA HIV AIDS'.split(' '),
)

const ACRONYM = /(?<![\p{L}\p{N}&’'-])(?!(?:I|V|X){2,}\b)\p{Lu}[\p{Lu}&]+(?=s?(?![\p{L}\p{N}&]|\.\p{L}))/gu

const inEdition = (input: ReviewInput, sentences: ReturnType<typeof sentencesOf>): readonly Noticed[] => {
  const told = new Set<string>()
  let before = ''
  return sentences.flatMap(({ text, line }) => {
    before = `${before} ${text}`
    return [...text.matchAll(ACRONYM)]
      .filter(({ 0: acronym, index }) => isAcronym(acronym, text, index, input) && !told.has(acronym))
      .flatMap(({ 0: acronym }): readonly Noticed[] => {
        told.add(acronym)
        const entries = entriesOf(acronym, input)
        if (isExpanded(acronym, entries, before)) return []
        const [entry] = entries
        const facts =
          entry === undefined
            ? { because: 'unknown', acronym, text }
            : { because: 'unexpanded', acronym, expansion: entry.expansion, text }
        return [{ rule: 'unexpanded-acronym', level: 'warning', line, facts }]
      })
  })
}

/** A label ("Ms AB"), initials ("MR's mother") and a word in capitals for emphasis are none. */
const isAcronym = (acronym: string, text: string, at: number, { document, script }: ReviewInput): boolean =>
  !KNOWN.has(acronym) &&
  !script.frontMatter.review.subject.split(/\s+/).includes(acronym) &&
  !(acronym.length === 2 && /^[’']s /.test(text.slice(at + 2))) &&
  !/\b(?:Mr|Mrs|Ms|Miss|Child|Adult|Baby|Sibling|Family|Person) $/.test(text.slice(0, at)) &&
  !document.paragraphs.some((paragraph) =>
    new RegExp(`(?<![\\p{L}])${acronym.toLowerCase()}(?![\\p{L}])`, 'u').test(paragraph.text),
  )

const entriesOf = (acronym: string, { knowledge, script }: ReviewInput): readonly LexiconEntry[] => {
  const { nation } = script.frontMatter.review
  return knowledge.lexicon
    .filter(({ term }) => term === acronym)
    .toSorted((one, other) => rank(one, nation) - rank(other, nation))
}

const rank = ({ nations }: LexiconEntry, nation: string): number =>
  nations === undefined ? 1 : nations.some((one) => one === nation) ? 0 : 2

/** The lexicon's expansion, which the voice may say in its place; or words that begin with its letters. */
const isExpanded = (acronym: string, entries: readonly LexiconEntry[], before: string): boolean =>
  entries.some(
    ({ expansion, say }) =>
      mentions(unhyphened(before), unhyphened(expansion)) || plainWords(say) === plainWords(expansion),
  ) ||
  spells(acronym, before) ||
  new RegExp(`(?<![\\p{L}])${acronym} stands for \\p{L}`, 'u').test(before)

/** "Inter-agency" and "interagency" are one. */
const unhyphened = (text: string): string => text.replace(/[-‐‑]/g, '')

const spells = (acronym: string, before: string): boolean => {
  const letters = [...acronym.toLowerCase().replace(/[^\p{L}]/gu, '')]
  const words = letters
    .map((letter) => `${letter}[\\p{L}'’]*`)
    .join('(?:[\\s,/-]+(?:of|and|for|the|to|in|on|with))?[\\s,/-]+')
  return new RegExp(`(?<![\\p{L}])${words}`, 'u').test(plainWords(before))
}
