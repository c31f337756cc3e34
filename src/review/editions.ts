import type { Script, Segment, Sentence } from '../draft/index.ts'
import { AUDIENCES, type Audience } from '../knowledge/index.ts'
import { countWords } from '../shared/index.ts'

/** The audiences that a script has an edition for: everyone, and each that has a segment of its own. */
export const audiencesOf = (script: Script): readonly Audience[] =>
  AUDIENCES.filter(
    (audience) => audience === 'everyone' || script.segments.some((segment) => segment.audience === audience),
  )

/** The segments of one edition, in order: those common to all and those of its audience. */
export const segmentsOf = (script: Script, audience: Audience): readonly Segment[] =>
  script.segments.filter((segment) => segment.audience === undefined || segment.audience === audience)

/** Spoken words of one edition: no headings, no footnotes. */
export const wordsOfEdition = (script: Script, audience: Audience): number =>
  sentencesOf(segmentsOf(script, audience)).reduce((sum, { text }) => sum + countWords(text), 0)

/** The sentences of segments, in order. */
export const sentencesOf = (segments: readonly Segment[]): readonly Sentence[] =>
  segments.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
