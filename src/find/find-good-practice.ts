import { splitSentences } from '../shared/index.ts'
import { type Block, isHeading } from './blocks.ts'
import { type Candidate, partOf } from './candidate.ts'
import type { Taken } from './find-recommendations.ts'
import { plainWords } from './plain-words.ts'
import type { Slot } from './sections.ts'
import { isPrompt } from './template-prompts.ts'

/** Good practice without a label: paragraphs of sections for it, and sentences elsewhere that commend. */
export const findGoodPractice = (blocks: readonly Block[], taken: Taken): readonly Candidate[] =>
  blocks.flatMap((block) => {
    if (taken.has(block.index) || isHeading(block) || isPrompt(block.text) || CLOSED.includes(block.slot ?? 'analysis'))
      return []
    const found = block.slot === 'good-practice' ? inSection(block) : inText(block)
    return found === undefined ? [] : [found]
  })

const CLOSED: readonly Slot[] = [
  'plan',
  'progress',
  'back-matter',
  'front-matter',
  'recommendations',
  'questions',
  'method',
]

const inSection = (block: Block): Candidate | undefined =>
  plainWords(block.text).length < 10 || /[:?]$/.test(block.text) ? undefined : candidateOf(block, block.text, 0.8)

const inText = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const place = all.findIndex((sentence) => COMMENDS.test(sentence) && !DENIES.test(sentence))
  const sentence = all[place]
  if (sentence === undefined) return undefined
  const chosen = all.slice(REFERS_BACK.test(sentence) ? Math.max(0, place - 2) : place, place + 1)
  return candidateOf(block, chosen.join(' '), 0.65)
}

/** Words by which reviewers commend. "Good practice" as a standard to be met is another thing: see DENIES. */
const COMMENDS =
  /\b(?:good|effective|excellent|exemplary|commendable|positive|strong) (?:practice|example)\b|\bcommends?\b|\bto be commended\b|\bcommendable\b|\bexemplary\b|\b(?:deserves?|merits?) (?:to be )?(?:recogni[sz]ed|credit|praise|recognition|special mention|commendation)\b|\ba model of its kind\b|\b(?:real|great|showed|notable|professional) (?:persistence|tenacity)\b|\btenacity of\b|\bto (?:his|her|their) credit\b|\bchild-(?:centred|focused) (?:response|practice|work)\b|\bshould be (?:praised|recogni[sz]ed|applauded)\b|\bdid everything right\b|\bwent beyond what\b|\babove and beyond\b|\bturning points?\b|\bof a high standard\b|\b(?:was|were|is|are) (?:particularly )?impressed (?:by|with)\b|\bto be (?:acknowledged|credited|praised)\b|\bpositive (?:feature|aspect)s? of\b|\bout of (?:his|her|their) way to\b|\bwas the only (?:practitioner|professional|person|worker|one) to\b|\b(?:timely|thorough|sensitive|skilled|skilful) (?:and \w+(?:-\w+)? )?(?:response|piece of work|practice)\b/i
const DENIES =
  /\b(?:not|no|nor|lack of|absence of|falls? short|would have been|expected|principles of|at the heart of|standard of|guide|what|more) (?:\w+ ){0,2}(?:good|effective|strong|positive|exemplary) (?:practice|example)\b|\b(?:would|could|might) have been (?:good|better)\b|\bcommended at\b/i
const REFERS_BACK =
  /^(?:[^,]{0,60}\b)?(?:this|that|these|those|such)\b|^(?:it|he|she|they|hers|his|theirs|the panel|the review)\b/i

const candidateOf = (block: Block, text: string, confidence: number): Candidate => ({
  kind: 'good-practice',
  label: '',
  number: '',
  origin: confidence > 0.7 ? 'section' : 'cue',
  block,
  blocks: [block],
  parts: [partOf(block, text)],
  confidence,
})
