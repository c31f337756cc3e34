import type { Block, Script, Segment } from '../../draft/index.ts'
import type { Audience, LexiconEntry } from '../../knowledge/index.ts'
import { wordsOf } from '../../shared/index.ts'
import { nothingToSpeak } from '../errors.ts'
import type { Recording } from '../recording.ts'
import { type SpokenForm, spokenFormWith } from '../spoken-form/spoken-form.ts'
import type { AudioPlan, Utterance } from './audio-plan.ts'
import { pauseBetween } from './pauses.ts'

export interface PlanSettings {
  readonly audience: Audience
  /** Every entry; those of other nations than the review's are left aside. */
  readonly lexicon: readonly LexiconEntry[]
  /** As the recording will name them. */
  readonly voices: Recording['voices']
}

/** What is spoken, and which bytes it belongs to. */
export type EditionSource = Pick<AudioPlan, 'slug' | 'scriptSha256' | 'sourceSha256'> & { readonly script: Script }

/**
 * What is to be spoken for an edition of a script, sentence by sentence, with the pauses between.
 * @throws ScrcastError `speak/unspeakable` for a sentence that has no spoken form, `speak/nothing-to-speak` for an empty edition
 */
export const planEdition = (
  { slug, script, scriptSha256, sourceSha256 }: EditionSource,
  { audience, lexicon, voices }: PlanSettings,
): AudioPlan => {
  const segments = editionOf(script, audience)
  const spoken = segments.filter(hasSentences)
  if (spoken.length === 0) throw nothingToSpeak(slug, audience)
  const toSpoken = spokenFormWith(lexicon.filter(isOfNation(script.frontMatter.review.nation)))
  const sentences = spoken.flatMap((segment, chapter) => sentencesOf(segment, chapter, toSpoken))
  return {
    slug,
    audience,
    scriptSha256,
    sourceSha256,
    voices,
    chapters: spoken.map(({ heading }) => heading),
    utterances: sentences.map(({ spelledOut: _, ...sentence }, index) => ({
      ...sentence,
      pauseAfterMilliseconds: pauseBetween(sentence, sentences[index + 1]),
    })),
    words: wordsOfEdition(segments),
    warnings: [...emptyHeadings(segments), ...spelledTerms(sentences)],
  }
}

type PlannedSentence = Omit<Utterance, 'pauseAfterMilliseconds'> & Pick<SpokenForm, 'spelledOut'>

const editionOf = (script: Script, audience: Audience): readonly Segment[] =>
  script.segments.filter((segment) => segment.audience === undefined || segment.audience === audience)

const hasSentences = ({ blocks }: Segment): boolean => blocks.some(({ sentences }) => sentences.length > 0)

const isOfNation =
  (nation: string) =>
  ({ nations }: LexiconEntry): boolean =>
    nations === undefined || nation === '' || nations.some((one) => one === nation)

const sentencesOf = (
  { blocks }: Segment,
  chapter: number,
  toSpoken: (written: string) => SpokenForm,
): readonly PlannedSentence[] =>
  blocks.flatMap(({ kind, sentences }, block) =>
    sentences.map(({ text, citations, line }) => ({
      written: text,
      ...toSpoken(text),
      speaker: speakerOf(kind),
      citations,
      chapter,
      block,
      line,
    })),
  )

const speakerOf = (kind: Block['kind']): Utterance['speaker'] => (kind === 'quotation' ? 'reader' : 'narrator')

const wordsOfEdition = (segments: readonly Segment[]): readonly string[] =>
  segments.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences.flatMap(({ text }) => wordsOf(text))))

const emptyHeadings = (segments: readonly Segment[]): readonly string[] =>
  segments
    .filter((segment) => !hasSentences(segment))
    .map(({ heading, line }) => `Line ${line}: nothing stands under "${heading}", so it gets no chapter.`)

const spelledTerms = (sentences: readonly PlannedSentence[]): readonly string[] =>
  [...new Set(sentences.flatMap(({ spelledOut }) => spelledOut))].map(
    (term) => `"${term}" is not in the lexicon and is read letter by letter.`,
  )
