import { clausesOf } from './clauses.ts'
import { contentOf } from './stems.ts'

/** How firmly a clause says something: as it may be, as it ought to be, as it must be, or as somebody meant or weighed to do it. */
export type Strength = 'may' | 'should' | 'must' | 'meant'

/** A word that a clause says with such a strength, and all its words. */
export interface Held {
  readonly strength: Strength
  readonly head: string
  readonly stems: ReadonlySet<string>
}

const CUES: Readonly<Record<Strength, RegExp>> = {
  meant:
    /\b(?:consider(?:s|ed|ing)?(?= \w+ing\b| the (?:use|need|case|creation|introduction))|consider(?:s|ed|ing)? (?:whether|how|if)|explor(?:e|es|ed|ing)|seek(?:s|ing)?(?: an?)? assurances?|sought(?: an?)? assurances?|plan(?:s|ned|ning)? to|agreed? to|tr(?:y|ies|ied|ying) to|attempt(?:s|ed|ing)? to|intend(?:s|ed)? to|hop(?:e|es|ed|ing) to|expect(?:s|ed)? to|(?:was|were|is|are) due (?:to|for)|(?<!\b(?:been|was|were|be|is|are) )offer(?:s|ed)? to|promis(?:e|es|ed) to|arrang(?:e|es|ed) to|propos(?:e|es|ed) to|(?:was|were|is|are|been) (?:just )?(?:about|going) to|(?:was|were) meant to)\b/,
  must: /\b(?:must|shall|ha(?:s|ve|d) to|(?:is|are|was|were|be) (?:required|obliged) to|mandatory)\b/,
  should: /\b(?:should|ought to|(?:is|are) to(?= \w+))\b/,
  may: /\b(?:may|might|could|can|likely|unlikely|probabl[ey]|possibl[ey]|perhaps|possibility|appear(?:s|ed)?|seem(?:s|ed)?|suspect(?:s|ed)?|suggest(?:s|ed)?)\b(?! not\b)/,
}

/** Words after a cue that do not yet say what is meant. */
const WEAK = new Set('take made make place give get got put ensur sure assur able well likel poss'.split(' '))

/** Heads of what a text says with less or more than plain firmness. */
export const heldIn = (text: string): readonly Held[] =>
  clausesOf(text).flatMap((clause) => {
    const cue = STRENGTHS.map((strength) => ({ strength, found: clause.match(CUES[strength]) })).find(
      ({ found }) => found !== null,
    )
    if (cue?.found == null) return []
    const after = clause.slice((cue.found.index ?? 0) + cue.found[0].length)
    const head = stemsOf(after).find((stem) => !WEAK.has(stem))
    return head === undefined ? [] : [{ strength: cue.strength, head, stems: new Set(stemsOf(clause)) }]
  })

/** Stems of the clauses that say plainly that something is or was. */
export const plainlySaidIn = (text: string): readonly ReadonlySet<string>[] =>
  clausesOf(text)
    .filter((clause) => !STRENGTHS.some((strength) => CUES[strength].test(clause)))
    .map((clause) => new Set(stemsOf(clause)))

/** The first that is found in a clause counts: "should consider" is weighed, "must try to" is meant. */
const STRENGTHS: readonly Strength[] = ['meant', 'must', 'should', 'may']

const stemsOf = (text: string): readonly string[] => contentOf(text).map(({ stem }) => stem)
