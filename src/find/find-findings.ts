import type { Knowledge } from '../knowledge/index.ts'
import type { Document } from '../read/index.ts'
import { readAbout } from './about/read-about.ts'
import { openAgencies } from './agencies.ts'
import type { Finding, FindingKind, Findings, ReportKind } from './findings.ts'
import { type Candidate, pagesOf, textOf } from './items/candidate.ts'
import { cellsOfPlans, findActionPlan } from './items/find-action-plan.ts'
import { findGoodPractice } from './items/find-good-practice.ts'
import { findLabelled } from './items/find-labelled.ts'
import { findLearning } from './items/find-learning.ts'
import { findPassages } from './items/find-passages.ts'
import { findQuestions } from './items/find-questions.ts'
import { findRecommendations } from './items/find-recommendations.ts'
import { findTabled } from './items/find-tabled.ts'
import { type Kinship, openKinship } from './items/kinship.ts'
import { type Counted, countOnce, repeatsOf } from './items/repeats.ts'
import { openLeads } from './items/row-leads.ts'
import { findThemeOpenings } from './items/theme-openings.ts'
import type { Block } from './outline/blocks.ts'
import { openKindred } from './outline/kindred-passage.ts'
import { passageBefore } from './outline/passage-before.ts'
import { readBlocks } from './outline/read-blocks.ts'
import { findSourceRemarks } from './remarks/find-source-remarks.ts'
import { isResponse } from './remarks/not-a-review.ts'
import { openShortNames } from './short-names.ts'
import { openThemes } from './themes.ts'

/** What a review says to those who learn from it, in reading order, each item once; and what the review is. Pure. */
export const findFindings = (document: Document, knowledge: Knowledge): Findings => {
  const blocks = readBlocks(document)
  const about = readAbout(document)
  const compare = openKinship(blocks.map(({ text }) => text))
  const isReview = !LOOKALIKES.includes(about.kind)
  const candidates = isResponse(about) ? [] : candidatesOf(blocks, { compare, isReview })
  const counted = countOnce(candidates, compare)
  const findings = numberOff(counted.map(describe(blocks, knowledge)))
  return {
    source: document.source,
    about,
    findings,
    remarks: findSourceRemarks({ document, blocks, about, findings, knowledge }),
  }
}

/** Reports that judge services, or are no case review: their prose is full of statements that are no lessons. */
const LOOKALIKES: readonly ReportKind[] = ['inspection-report', 'prevention-of-future-deaths-report', 'other']

interface Reading {
  readonly compare: (a: string, b: string) => Kinship
  readonly isReview: boolean
}

const candidatesOf = (all: readonly Block[], { compare, isReview }: Reading): readonly Candidate[] => {
  const labelled = findLabelled(all)
  const blocks = openThemeEnds(all, labelled)
  const planned = cellsOfPlans(blocks).map(({ index }) => index)
  const taken = (candidates: readonly Candidate[]): ReadonlySet<number> =>
    new Set([...planned, ...placesOf(candidates)])
  const tabled = findTabled(blocks, taken(labelled))
  const questions = findQuestions(blocks, taken([...labelled, ...tabled]))
  const recommendations = findRecommendations(blocks, taken([...labelled, ...tabled, ...questions]))
  const openings = labelled.some(({ kind }) => kind === 'finding') ? [] : findThemeOpenings(blocks)
  const learning = findLearning(blocks, {
    taken: taken([...labelled, ...tabled, ...questions, ...recommendations, ...openings]),
    labelled: labelled.filter(({ kind }) => kind === 'finding' || kind === 'lesson'),
  })
  const goodPractice = findGoodPractice(blocks, taken([...labelled, ...tabled, ...recommendations]))
  const unlabelled = isReview ? [...openings, ...learning, ...goodPractice, ...findPassages(blocks)] : []
  const own = [...labelled, ...tabled, ...questions, ...recommendations, ...unlabelled]
  return [...own, ...findActionPlan(blocks, own, compare)]
}

/**
 * Where the review labels its recommendations, a part of another theme that says what needs to change mixes lessons with what leads up to
 * them.
 */
const openThemeEnds = (blocks: readonly Block[], labelled: readonly Candidate[]): readonly Block[] => {
  const areas = new Set(labelled.filter(({ kind }) => kind === 'recommendation').map(({ block }) => block.area))
  if (areas.size === 0) return blocks
  return blocks.map((block) =>
    block.slot === 'recommendations' && !block.inSummary && !areas.has(block.area)
      ? { ...block, slot: 'mixed' }
      : block,
  )
}

const placesOf = (candidates: readonly Candidate[]): readonly number[] =>
  candidates.flatMap((candidate) => [candidate.block, ...candidate.blocks].map((block) => block.index))

const describe = (blocks: readonly Block[], knowledge: Knowledge): ((counted: Counted) => Omit<Finding, 'id'>) => {
  const readAgencies = openAgencies(knowledge.agencies)
  const readThemes = openThemes(
    knowledge.themes,
    blocks.map(({ text }) => text),
  )
  const kindred = openKindred(blocks)
  const leadOf = openLeads(blocks)
  const inFull = openShortNames(blocks.map(({ text }) => text).join('\n'))
  return (counted) => {
    const { master } = counted
    const [text, headings] = [textOf(master), master.block.headings]
    const around = master.kind === 'recommendation' ? '' : passageBefore(blocks, master.block)
    const agencies = readAgencies({
      kind: master.kind,
      text: inFull(text),
      label: master.label,
      headings: headings.map(inFull),
      around,
      lead: inFull(leadOf(master.block)),
    })
    const rests = master.kind === 'recommendation' ? kindred(text, master.block) : around
    const themes = readThemes({ text, headings, around: rests })
    return {
      kind: master.kind,
      label: master.label,
      text,
      pages: pagesOf(master),
      paragraph: master.block.paragraph.paragraph ?? '',
      agencies: agencies.map(({ id }) => id),
      themes: themes.map(({ id }) => id),
      confidence: master.confidence,
      repeats: repeatsOf(counted),
      parts: master.parts,
      section: headings,
      decidedBy: { agencies: wordsById(agencies), themes: wordsById(themes) },
    }
  }
}

/** Where no words decided, as where a board's list is for the board, none are given. */
const wordsById = <Id extends string>(
  named: readonly { readonly id: Id; readonly words: string }[],
): Readonly<Partial<Record<Id, string>>> =>
  // Object.fromEntries knows only string keys; every key is an id of the list.
  Object.fromEntries(named.filter(({ words }) => words !== '').map(({ id, words }) => [id, words])) as Partial<
    Record<Id, string>
  >

const numberOff = (findings: readonly Omit<Finding, 'id'>[]): readonly Finding[] => {
  const counts = new Map<FindingKind, number>()
  return findings.map((finding) => {
    const number = (counts.get(finding.kind) ?? 0) + 1
    counts.set(finding.kind, number)
    return { id: `${finding.kind}-${number}`, ...finding }
  })
}
