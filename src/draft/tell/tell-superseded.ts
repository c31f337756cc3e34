import type { SupersededBody } from '../../knowledge/index.ts'
import type { Drafting } from '../drafting.ts'
import { escapeMarkdown } from '../script/markdown-text.ts'

/** What became of bodies that are spoken of and are called something else today: where the board is, and for the recommendations. */
export const tellSuperseded = (
  drafting: Drafting,
  asked: string,
): { readonly boardGloss: string; readonly glosses: readonly string[] } => {
  const { about } = drafting.findings
  const [ofBoard] = supersededIn(about.board, drafting)
  const [ofAsked] = supersededIn(asked, drafting).filter(({ sentence }) => sentence !== ofBoard?.sentence)
  return {
    boardGloss: ofBoard === undefined ? '' : gloss(ofBoard, drafting),
    glosses: ofAsked === undefined ? [] : [gloss(ofAsked, drafting)],
  }
}

const supersededIn = (words: string, { knowledge, findings }: Drafting): readonly SupersededBody[] =>
  knowledge.supersededBodies.filter(
    ({ written, sentence }) =>
      new RegExp(`\\b${written}s?\\b`, 'u').test(words) && isOf(findings.about.nation, sentence),
  )

const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland']

/** What became of a body in one nation says nothing of another. */
const isOf = (nation: string, sentence: string): boolean =>
  nation === '' || !NATIONS.some((name) => sentence.includes(name)) || sentence.includes(nation)

const gloss = ({ written, sentence }: SupersededBody, { footnotes }: Drafting): string =>
  `${escapeMarkdown(sentence)}${footnotes.guidance(`body:${written}`)}`
