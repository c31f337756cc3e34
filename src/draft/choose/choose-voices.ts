import type { FindingKind } from '../../find/index.ts'
import type { ThemeKnowledge } from '../../knowledge/index.ts'
import type { Drafting } from '../drafting.ts'
import { contentWords } from './content-words.ts'
import { findVoices, type Voice } from './find-voices.ts'

/** Someone's own words for as many messages as may have them: those that stand nearest to what the review concludes on a message. */
export const chooseVoices = (drafting: Drafting, themes: readonly ThemeKnowledge[]): readonly (Voice | undefined)[] => {
  const { document, limits, judgement, memory } = drafting
  const voices = (document === undefined ? [] : findVoices(document)).filter(({ sentences, pages }) =>
    sentences.every((sentence) => judgement.may(sentence, pages)),
  )
  const chosen = new Map<ThemeKnowledge, Voice>()
  const near = themes.flatMap((theme) =>
    voices.map((voice) => ({ theme, voice, worth: worthOf(voice, theme, drafting) })),
  )
  for (const { theme, voice, worth } of near.toSorted((a, b) => b.worth - a.worth)) {
    if (chosen.size >= limits.voices || worth <= 0 || chosen.has(theme) || !memory.isFresh(voice.sentences)) continue
    memory.remember(voice.sentences)
    chosen.set(theme, voice)
  }
  return themes.map((theme) => chosen.get(theme))
}

/** How near a voice stands to what the review concludes on a theme: its words count, and the page. 0 where nothing ties them. */
const worthOf = (
  { sentences, pages: [page = 0] }: Voice,
  theme: ThemeKnowledge,
  { findings, grounds }: Drafting,
): number => {
  const bearing = findings.findings.filter(({ kind, themes }) => themes.includes(theme.id) && CONCLUSIONS.has(kind))
  const words = contentWords([...theme.phrases, ...bearing.map(({ text }) => text)].join(' '))
  const shared = [...contentWords(sentences.join(' '))].filter((word) => words.has(word)).length
  const isNear = (least: number, index: number): boolean =>
    bearing.some(
      ({ pages, themes }) => themes.indexOf(theme.id) === index && pages.some((at) => Math.abs(at - page) <= least),
    )
  const phrases = new RegExp(`\\b(?:${theme.phrases.join('|')})`, 'iu')
  const isNamed = grounds.paragraphs.filter(({ pages, text }) => pages.includes(page) && phrases.test(text)).length > 1
  const place = isNear(0, 0) ? 3 : isNamed ? 2 : isNear(1, 0) ? 1 : 0
  return place > 1 || shared > 1 ? place + Math.min(shared, 3) : 0
}

const CONCLUSIONS: ReadonlySet<FindingKind> = new Set(['finding', 'lesson'])
