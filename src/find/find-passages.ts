import { type Block, isHeading, sectionOf } from './blocks.ts'
import { type Candidate, partOf } from './candidate.ts'
import { plainWords } from './plain-words.ts'
import { plainHeading, type Slot } from './sections.ts'
import { isPrompt } from './template-prompts.ts'

/** The case summary and the child's experience: the paragraphs of the sections that tell them. */
export const findPassages = (blocks: readonly Block[]): readonly Candidate[] => [
  ...childExperience(blocks).map((block) => candidateOf(block, 'child-experience')),
  ...caseSummary(blocks).map((block) => candidateOf(block, 'case-summary')),
]

const caseSummary = (blocks: readonly Block[]): readonly Block[] => {
  const telling = inSlot(blocks, 'summary')
  const best = Math.max(0, ...telling.map(summaryRank))
  const first = telling.find((block) => summaryRank(block) === best)
  return first === undefined ? [] : telling.filter((block) => sectionOf(block) === sectionOf(first)).slice(0, 6)
}

/** Of several summaries the one that is written as one wins over the circumstances, and these over an account at length. */
const summaryRank = (block: Block): number => {
  const plain = plainHeading(block.headings.at(-1) ?? '')
  if (/\b(?:brief|short|succinct) (?:summary|outline|account)|\bsummary of (?:the )?case|\bcase summary/.test(plain))
    return 4
  if (/\bcircumstances\b|\bbrief facts|\bin brief/.test(plain)) return 3
  return /\bwhat happened|\bthe facts|\boverview/.test(plain) ? 2 : 1
}

/** Where no part of the review is for it, the paragraphs that quote the child and say what the child did and felt. */
const childExperience = (blocks: readonly Block[]): readonly Block[] => {
  const own = inSlot(blocks, 'child')
  if (own.length > 0) return own
  const open: readonly (Slot | undefined)[] = ['analysis', 'findings', 'learning', 'story', 'summary', undefined]
  return blocks
    .filter((block) => open.includes(block.slot) && tells(block) && childsVoice(block.text) >= 3)
    .sort((a, b) => childsVoice(b.text) - childsVoice(a.text))
    .slice(0, 3)
    .sort((a, b) => a.index - b.index)
}

/** How much a paragraph lets the child speak: quoted words, and what the child told, liked, drew, feared. */
const childsVoice = (text: string): number => {
  const quoted = text.match(/[“"]/g)?.length ?? 0
  const felt =
    text.match(
      /\b(?:he|she|they) (?:\w+ )?(?:told|liked|loved|drew|wanted|worried|feared|hid|asked|felt|said|typed|knew|remembers|likes|loves)\b/gi,
    )?.length ?? 0
  const young = /\b(?:child|school|nursery|foster|bed(?:room)?|sister|brother|friend)\b/i.test(text) ? 1 : 0
  return Math.min(quoted, 2) + Math.min(felt, 3) + young - 1
}

const inSlot = (blocks: readonly Block[], slot: Slot): readonly Block[] =>
  blocks.filter((block) => block.slot === slot && tells(block))

const tells = (block: Block): boolean =>
  !isHeading(block) &&
  block.paragraph.kind === 'paragraph' &&
  !isPrompt(block.text) &&
  plainWords(block.text).length >= 15

const candidateOf = (block: Block, kind: 'child-experience' | 'case-summary'): Candidate => ({
  kind,
  label: '',
  number: '',
  origin: 'section',
  block,
  blocks: [block],
  parts: [partOf(block, block.text)],
  confidence: 0.8,
})
