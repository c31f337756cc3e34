import { type Label, readBareLabel, readLabel } from '../labels/labels.ts'
import { isPoint } from '../labels/list-marks.ts'
import { type Block, isEntry, isHeading } from '../outline/blocks.ts'
import { type Slot, slotOfHeading } from '../outline/sections.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf } from './candidate.ts'
import { type Collected, collectFrom, collectItem, isNote } from './collect-item.ts'
import { directiveScore } from './directive.ts'
import { speaksInGeneral } from './general-statement.ts'
import { labelledWithin } from './labelled-within.ts'
import { isOthersWords } from './others-words.ts'
import { endsSentence } from './sentence-shape.ts'

/** The items that a label announces, of whatever kind, in reading order. */
export const findLabelled = (blocks: readonly Block[]): readonly Candidate[] =>
  blocks.flatMap((block, place) => {
    if (block.slot !== undefined && CLOSED.includes(block.slot)) return []
    const label = readLabel(block.text) ?? bareLabel(blocks, place)
    if (label === undefined) return labelledWithin(block)
    return isNote(block.text) || !counts(label, block) ? [] : itemsOf(blocks, place, label)
  })

/** A label without a number, set apart in a box with a text of its own. */
const bareLabel = (blocks: readonly Block[], place: number): Label | undefined => {
  const [block, next] = [blocks[place], blocks[place + 1]]
  if (block === undefined || next === undefined || isHeading(next) || isEntry(next)) return undefined
  const { boxed } = block.paragraph
  const isApart = boxed !== undefined && next.paragraph.boxed === boxed
  if (!isApart) return undefined
  return readBareLabel(block.text) ?? (blocks[place - 1]?.paragraph.boxed === boxed ? undefined : boxTitle(block.text))
}

/** A short line at the top of a box that says, as a heading would, what the box holds. */
const boxTitle = (text: string): Label | undefined => {
  const slot = plainWords(text).length <= 7 && !endsSentence(text) ? slotOfHeading(text) : undefined
  const kind = slot === 'good-practice' ? 'good-practice' : slot === 'learning' ? 'lesson' : undefined
  return kind === undefined
    ? undefined
    : { kind, printed: text.replace(/[\s:]+$/, ''), numbers: [], rest: '', code: false }
}

/** Parts of a review in which a label announces nothing: it reports on an item, or belongs to someone else's list. */
const CLOSED: readonly Slot[] = ['plan', 'progress', 'back-matter', 'front-matter', 'method']

const counts = (label: Label, block: Block): boolean => {
  if (label.kind === 'good-practice' && isHeading(block) && label.rest === '' && block.paragraph.boxed === undefined)
    return false
  if (!label.code) return true
  if (block.slot === 'recommendations' || block.slot === 'mixed') return true
  return (
    KNOWN_CODE.test(label.printed) &&
    (block.slot === 'learning' ||
      block.slot === 'findings' ||
      /^(?:LP|R|REC)/.test(label.printed) ||
      (block.paragraph.boxed !== undefined && endsSentence(label.rest)))
  )
}

const KNOWN_CODE = /^(?:R|REC|LP|KL|F|KF|GP)\s?\d/

const itemsOf = (blocks: readonly Block[], place: number, label: Label): readonly Candidate[] => {
  const block = blocks[place]
  if (block === undefined) return []
  if (label.numbers.length > 1 && label.rest === '') {
    const several = listBelow(blocks, place, label.numbers.length)
    if (several.length > 1)
      return several.map((collected) => candidateOf(collected.blocks[0] ?? block, label, collected))
  }
  const collected = collectLabelled(blocks, place, label)
  if (namesMany(label)) return apart(collected).map((one) => candidateOf(one.blocks[0] ?? block, label, one))
  const text = collected.parts.map((part) => part.text).join(' ')
  if (plainWords(text).length < 4 || (isOthersWords(text.slice(0, 160)) && label.rest !== '' && !endsSentence(text)))
    return []
  return [candidateOf(block, label, collected)]
}

/** "Key learning" or "Messages", without a number, is as much a heading as a label: what it names may be several lessons. */
const namesMany = ({ kind, numbers, printed, rest }: Label): boolean =>
  kind === 'lesson' && numbers.length === 0 && rest === '' && !/\b(?:point|lesson|theme|message)$/i.test(printed)

/** Each paragraph that says something in general by itself begins another item; the others go on with the one before. */
const apart = ({ blocks, parts }: Collected): readonly Collected[] => {
  const items: { readonly blocks: Block[]; readonly parts: Collected['parts'][number][] }[] = []
  parts.forEach((part, at) => {
    const block = blocks[at]
    const last = items.at(-1)
    if (block === undefined) return
    if (last !== undefined && (!speaksInGeneral(part.text) || GOES_ON.test(part.text) || isPoint(block))) {
      last.blocks.push(block)
      last.parts.push(part)
    } else items.push({ blocks: [block], parts: [part] })
  })
  return items.filter((item) => plainWords(item.parts.map(({ text }) => text).join(' ')).length >= 4)
}

const GOES_ON =
  /^(?:this|that|these|those|it|they|such|here|and|but|however|in this (?:case|review)|for this|as a result|the same|equally|nor)\b/i

/** A finding or lesson that its paragraph prints in bold before the plain text that argues for it. */
const boldTitle = ({ paragraph, text }: Block, label: Label): string | undefined => {
  const lead = paragraph.boldLead ?? ''
  const title = lead.endsWith(label.rest)
    ? label.rest
    : lead.slice(lead.indexOf(label.rest.split(' ').slice(0, 3).join(' ')))
  const isTitle =
    label.kind === 'lesson' || label.kind === 'finding'
      ? lead.startsWith(label.printed) &&
        text.length > lead.length + 40 &&
        plainWords(title).length >= 5 &&
        !endsSentence(lead)
      : false
  return isTitle && label.rest.startsWith(title) ? title : undefined
}

/** A heading that is a whole sentence is itself the item; a heading that only names one is not its text. */
const collectLabelled = (blocks: readonly Block[], place: number, label: Label): Collected => {
  const block = blocks[place]
  if (block !== undefined && !isHeading(block)) {
    const title = boldTitle(block, label)
    if (title !== undefined) return { blocks: [block], parts: [partOf(block, title)] }
  }
  if (block === undefined || !isHeading(block) || label.rest === '') return collectItem(blocks, place, label.rest)
  const isStatement =
    plainWords(label.rest).length >= 9 ||
    endsSentence(label.rest) ||
    (plainWords(label.rest).length >= 5 && FINITE.test(label.rest))
  if (isStatement && label.kind !== 'recommendation')
    return { blocks: [block], parts: collectItem(blocks.slice(0, place + 1), place, label.rest).parts }
  const isTitle = !endsSentence(label.rest) && directiveScore(label.rest) < 0.4
  return collectItem(blocks, place, isStatement && !isTitle ? label.rest : '')
}

/** A verb that makes a title a statement: "Behaviour is communication". */
const FINITE = /\b(?:is|are|was|were|should|must|needs?|can|cannot|does|did|do|has|have|had|means?)\b/i

const listBelow = (blocks: readonly Block[], place: number, count: number): readonly Collected[] => {
  const below = blocks.slice(place + 1, place + 1 + count)
  const isList =
    below.length === count &&
    below.every((block) => !isHeading(block) && readLabel(block.text) === undefined && endsSentence(block.text))
  return isList ? below.map((_, step) => collectFrom(blocks.slice(0, place + 2 + step), place + 1 + step)) : []
}

const candidateOf = (block: Block, label: Label, { blocks, parts }: Collected): Candidate => ({
  kind: label.kind,
  label: label.printed,
  number: label.numbers.length === 1 ? (label.numbers[0] ?? '') : '',
  origin: 'label',
  block,
  blocks: blocks.length === 0 ? [block] : blocks,
  parts,
  confidence:
    block.slot === 'recommendations' ||
    block.slot === 'learning' ||
    block.slot === 'findings' ||
    label.numbers.length > 0
      ? 0.95
      : 0.85,
})
