import { type Block, isHeading, sectionOf } from '../outline/blocks.ts'
import { plainHeading, type Slot, slotOfHeading } from '../outline/sections.ts'
import { isPrompt } from '../outline/template-prompts.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, placedCandidate } from './candidate.ts'

/** The case summary and the child's experience: the paragraphs of the sections that tell them. */
export const findPassages = (blocks: readonly Block[]): readonly Candidate[] => [
  ...childExperience(blocks).map((block) => placedCandidate('child-experience', block)),
  ...caseSummary(blocks).map((block) => placedCandidate('case-summary', block)),
]

const caseSummary = (blocks: readonly Block[]): readonly Block[] => {
  const telling = inSlot(blocks, 'summary')
  const best = Math.max(0, ...telling.map(summaryRank))
  const first = telling.find((block) => summaryRank(block) === best)
  if (first === undefined) return [eachChild(blocks), background(blocks)].find(({ length }) => length > 0) ?? []
  const chosen = telling
    .filter((block) => (best >= CASE ? summaryRank(block) === best : sectionOf(block) === sectionOf(first)))
    .slice(0, MOST_PARAGRAPHS)
  const opening = blocks.find((block) => OPENING.includes(block.slot ?? 'summary') && tells(block) && tellsHarm(block))
  const opens = opening !== undefined && opening.index < (chosen[0]?.index ?? 0) && isEarly(blocks, opening)
  return [...(opens ? [opening] : []), ...chosen, ...(best < CASE ? eachChild(blocks) : [])]
}

/** Where no part is called a summary, the account of the family that opens the story, from the paragraph that tells of harm or of services. */
const background = (blocks: readonly Block[]): readonly Block[] => {
  const story = inSlot(blocks, 'story')
  const opening = story.findIndex((block) => block.paragraph.kind === 'paragraph' && ACCOUNT.test(block.text))
  const from = story[opening]
  return from === undefined
    ? []
    : story.slice(opening, opening + BACKGROUND).filter((block) => sectionOf(block) === sectionOf(from))
}

const ACCOUNT = /\b(?:known to|referr(?:ed|als?)|assessments?|child protection plan|born|moved|removed|lived with)\b/i
/** In paragraphs. */
const BACKGROUND = 4

/** The paragraph with which most reviews begin: who came to what harm, and when. */
const HARM =
  /\b(?:died|death|injur(?:y|ies|ed)|fractures?|admitted|ambulance|hospital|harmed|killed|overdose|assaulted|attacked|stabbed|suicide|collapsed|exploited|abused|neglected)\b/i
const AGE =
  /\b(?:aged|(?:days?|weeks?|months?|years?)(?: old| of age))\b|\bwas (?:only |just |then )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b(?! (?:of|or|times|\p{L}+s)\b)/iu

const tellsHarm = ({ text }: Block): boolean => HARM.test(text) && AGE.test(text)

/** Where a part tells of several children, each under a name of its own, it begins with what happened to that child. */
const eachChild = (blocks: readonly Block[]): readonly Block[] => {
  const first = inSlot(blocks, 'child').filter(({ index }) => blocks[index - 1]?.isHeading === true)
  return new Set(first.map(({ area }) => area)).size === 1 && first.length >= 2 ? first : []
}

const OPENING: readonly Slot[] = ['summary']

/** Whether the block stands among the first paragraphs of the review. */
const isEarly = (blocks: readonly Block[], block: Block): boolean =>
  blocks.filter((one) => one.index < block.index && tells(one)).length < FIRST_PARAGRAPHS

const FIRST_PARAGRAPHS = 6

/** A review of several children tells each one's case under a heading of its own. */
const CASE = 2
const MOST_PARAGRAPHS = 9

/** Of several summaries the one that is written as one wins over the circumstances, and these over an account at length. */
const summaryRank = (block: Block): number => {
  const plain = plainHeading(block.headings.findLast((heading) => slotOfHeading(heading) === 'summary') ?? '')
  if (
    /\b(?:brief|short|succinct|concise) (?:summary|outline|account|synopsis)|\bsummary of (?:the |these |each )?(?:\w+ )?(?:cases?|events|facts|circumstances)|\bcase (?:summary|synopsis|outline)|\bsynopsis/.test(
      plain,
    )
  )
    return 4
  if (/\bcircumstances\b|\bbrief facts|\bin brief/.test(plain)) return 3
  return /\bwhat happened|\bthe facts|\boverview of|\bcase\b|\bstory\b|\bincident/.test(plain) ? 2 : 1
}

/** Where no part of the review is for it, the paragraphs that quote the child and say what the child did and felt, with their neighbours. */
const childExperience = (blocks: readonly Block[]): readonly Block[] => {
  const own = inSlot(blocks, 'child')
  if (own.length > 0) return own.slice(0, 24)
  const open: readonly (Slot | undefined)[] = ['analysis', 'findings', 'learning', 'story', 'summary', undefined]
  const telling = blocks.filter((block) => open.includes(block.slot) && tells(block))
  const best = telling
    .filter((block) => childsVoice(block.text) >= 2.5)
    .sort((a, b) => childsVoice(b.text) - childsVoice(a.text))
    .slice(0, 3)
  return telling.filter(
    (block) =>
      best.includes(block) ||
      (childsVoice(block.text) >= 2 &&
        best.some((other) => sectionOf(other) === sectionOf(block) && Math.abs(other.index - block.index) === 1)),
  )
}

/** How much a paragraph lets the child be seen and heard: quoted words, what the child told, liked, feared, and the things of a child's day. */
const childsVoice = (text: string): number => {
  const quoted = text.match(/[“"]/g)?.length ?? 0
  const felt = new Set(text.match(FELT)?.map((words) => words.toLowerCase())).size
  const daily = new Set(text.match(DAILY)?.map((word) => word.toLowerCase())).size
  return Math.min(quoted, 2) + Math.min(felt, 3) + Math.min(daily, 3) * 0.5 + (SEEN.test(text) ? 2 : 0) - 0.5
}

const FELT =
  /\b(?:he|she|they|who|child(?:ren)?|baby|boys?|girls?|\p{Lu}\p{Ll}*) (?:\w+ )?(?:told|liked?|likes|loved|loves|enjoyed|enjoys|drew|wanted|worried|feared|hid|asked|felt|said|typed|knew|slept|cried|smiled|laughed|played|remembers|dreamed|missed|settled|clung)\b|\bwanted to be\b|\b(?:frightened|scared|hungry|lonely|happy|sad|afraid|excited|proud|funny|shy|chatty)\b/gu
const DAILY =
  /\b(?:child|school|nursery|foster|bed(?:room)?|sister|brother|siblings?|friends?|toys?|play(?:ing)?|football|music|drawing|breakfast|dinner|meals|food|clothes|garden|dog|television|grandmother|nan|stairs|window|night|morning)\b/gi
const SEEN =
  /\b(?:what (?:life|it) (?:was|is|must have been|would have been) like|day[ -]to[ -]day life|daily life|lived experience|through (?:the|her|his|their) eyes|in (?:her|his|their) own words|was described (?:by|as)|would have (?:heard|seen|felt|known))\b/i

const inSlot = (blocks: readonly Block[], slot: Slot): readonly Block[] =>
  blocks.filter((block) => block.slot === slot && tells(block))

const tells = (block: Block): boolean =>
  !isHeading(block) &&
  !isPrompt(block.text) &&
  plainWords(block.text).length >= (block.paragraph.kind === 'paragraph' ? 15 : 10)
