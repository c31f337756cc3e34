import { fileURLToPath } from 'node:url'
import { findReview, type OnProgress } from '../../dist/pipeline/index.js'
import { splitSentences, wordsOf } from '../../dist/shared/index.js'
import { type AudioPlan, planAudio } from '../../dist/speak/index.js'

const BUNDLED = fileURLToPath(new URL('../../examples/bobbie/review.pdf', import.meta.url))
const WORDS_A_MINUTE = 145
const SENTENCES_IN_PARAGRAPH = 3
const PARAGRAPHS_IN_SEGMENT = 3
export const AGENCIES = ['social-care', 'police', 'education', 'health', 'justice', 'community', 'leaders'] as const

const silent: OnProgress = () => undefined

/** A plan of about so many minutes, from sentences of the bundled review; no two of its sentences are the same. */
export const planOf = async (minutes: number): Promise<AudioPlan> => plan(await segmentsOf(minutes), 'everyone')

/** The plan with its sixtieth sentence written otherwise. */
export const editedPlan = (before: AudioPlan): AudioPlan => {
  const utterances = before.utterances.map((utterance, index) =>
    index === 60
      ? { ...utterance, written: 'We changed this sentence.', spoken: 'We changed this sentence.' }
      : utterance,
  )
  return { ...before, utterances, words: utterances.flatMap(({ written }) => wordsOf(written)) }
}

/** The edition for everyone, and one for each agency with a segment of its own in place of the one for everyone. */
export const plansOfEditions = async (minutes: number): Promise<readonly AudioPlan[]> => {
  const common = await segmentsOf(minutes)
  const sentences = common.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences.map(({ text }) => text)))
  const own = ['everyone', ...AGENCIES].map((audience, at) => ({
    ...segment(
      `For ${audience}`,
      sentences.slice(at * 8, at * 8 + 8).map((text) => `For you, then. ${text}`),
      at,
    ),
    audience,
  }))
  const segments = [...common.slice(0, -1), ...own, ...common.slice(-1)]
  return ['everyone', ...AGENCIES].map((audience) => plan(segments, audience))
}

const segmentsOf = async (minutes: number) => {
  const { findings } = await findReview(BUNDLED, silent)
  const bank = [...new Set(findings.findings.flatMap(({ text }) => splitSentences(text)))].filter(
    (text) => /^[A-Z][\x20-\x7e]+[.?]$/.test(text) && text.length < 200,
  )
  const sentences: string[] = []
  for (let at = 0, words = 0; words < minutes * WORDS_A_MINUTE; at++) {
    const text = at < bank.length ? bank[at] : `Part ${Math.floor(at / bank.length) + 1}. ${bank[at % bank.length]}`
    sentences.push(text ?? '')
    words += (text ?? '').split(' ').length
  }
  const size = SENTENCES_IN_PARAGRAPH * PARAGRAPHS_IN_SEGMENT
  return Array.from({ length: Math.ceil(sentences.length / size) }, (_, at) =>
    segment(`Segment ${at + 1}`, sentences.slice(at * size, (at + 1) * size), at),
  )
}

const segment = (heading: string, sentences: readonly string[], at: number) => ({
  heading,
  line: at + 1,
  blocks: Array.from({ length: Math.ceil(sentences.length / SENTENCES_IN_PARAGRAPH) }, (_, block) => ({
    kind: block === 1 ? ('quotation' as const) : ('narration' as const),
    sentences: sentences
      .slice(block * SENTENCES_IN_PARAGRAPH, (block + 1) * SENTENCES_IN_PARAGRAPH)
      .map((text) => ({ text, citations: [], line: at + 1 })),
  })),
})

const plan = (segments: readonly unknown[], audience: string): AudioPlan =>
  planAudio(
    // A benchmark approves nothing: it gives the planner just what it reads of an approved script.
    {
      slug: 'bench',
      script: { frontMatter: { title: 'Bench', review: { nation: '' } }, segments, citations: {} },
      approval: { scriptSha256: 'a'.repeat(64), sourceSha256: 'b'.repeat(64) },
    } as unknown as Parameters<typeof planAudio>[0],
    {
      audience: audience as Parameters<typeof planAudio>[1]['audience'],
      lexicon: [],
      voices: { engine: 'builtin', narrator: 'slt', reader: 'rms' },
    },
  )
