import type { Block, Script, Segment, Sentence } from '../draft/index.ts'
import type { ApprovedScript } from '../review/index.ts'
import { describeCitation, describePage } from './describe-citation.ts'
import { type DiscussionSite, describeFacts } from './describe-facts.ts'
import type { Discussion, DiscussionPart, DiscussionRecommendation, NotedSentence } from './discussion.ts'

/** How a trainer prepares the room; from the sector's guides to learning events after reviews. */
const BEFORE_YOU_BEGIN: readonly string[] = [
  'Tell people beforehand what the session is about. Nobody has to take part, and nobody has to say why.',
  'Check that nobody in the room worked with this child or family. If someone recognises them, pause and speak with that person alone.',
  'Ask people not to tell of their own cases or families, and not to guess who anyone in the review is.',
  'Say where support is to be found at the start and at the end, and plan supervision for the days after.',
  'Ask what made good practice harder, and what would help. The session is not about who was to blame.',
]

/** Lays out an approved script for discussion: every sentence in order, each with its sources as notes. */
export const planDiscussion = (
  { script, approval }: ApprovedScript,
  questions: readonly string[],
  site: DiscussionSite | undefined,
): Discussion => {
  const notes: string[] = []
  const parts = script.segments.map((segment) => planPart(script, segment, notes))
  return {
    title: script.frontMatter.title,
    summary: script.frontMatter.summary,
    facts: describeFacts(script, approval, site),
    beforeYouBegin: BEFORE_YOU_BEGIN,
    parts,
    questions: [...new Set([...questionsOf(script), ...questions.map((question) => question.trim())])],
    recommendations: script.frontMatter.recommendations.map(planRecommendation),
    notes,
  }
}

const planPart = (script: Script, { heading, audience, blocks }: Segment, notes: string[]): DiscussionPart => ({
  heading,
  ...(audience === undefined ? {} : { audience }),
  blocks: blocks.map(({ kind, sentences }: Block) => ({
    kind,
    sentences: sentences.map((sentence) => planSentence(script, sentence, notes)),
  })),
})

/** Appends the sentence's sources to `notes`. Each reference has a note of its own, so that its page of a printout shows it. */
const planSentence = (script: Script, { text, citations }: Sentence, notes: string[]): NotedSentence => ({
  text,
  notes: citations.flatMap((label) => {
    const citation = Object.hasOwn(script.citations, label) ? script.citations[label] : undefined
    return citation === undefined ? [] : [notes.push(describeCitation(citation))]
  }),
})

/** What stands under a heading of questions, the review's own among them, and the questions of guidance; "What helps?" only links parts. */
const questionsOf = ({ segments, citations }: Script): readonly string[] =>
  segments.flatMap(({ heading, blocks }) =>
    blocks
      .flatMap(({ sentences }) => sentences)
      .filter(({ text }) => text.endsWith('?'))
      .filter(
        (one) => /\bquestions\b/i.test(heading) || one.citations.some((label) => citations[label]?.kind === 'guidance'),
      )
      .map(({ text }) => text),
  )

const planRecommendation = ({
  id,
  label,
  text,
  page,
  spoken,
  reason,
}: Script['frontMatter']['recommendations'][number]): DiscussionRecommendation => ({
  label: label === '' ? id : label,
  text,
  place: describePage({ page }),
  unspoken: spoken ? '' : (reason ?? ''),
})
