import type { Block } from './blocks.ts'

/** Finds the passage that speaks most of what an item speaks of, outside the item's own part of the review. */
export type KindredPassage = (text: string, block: Block) => string

/**
 * A recommendation stands at the end, and what it rests on in the body: the paragraphs that share its rarest words. Words count the more
 * the fewer paragraphs have them.
 */
export const openKindred = (blocks: readonly Block[]): KindredPassage => {
  const prose = blocks.filter(({ isHeading, text }) => !isHeading && text.length > SHORTEST)
  const bags = prose.map(({ text }) => bagOf(text))
  const places = new Map<string, number[]>()
  bags.forEach((bag, place) => {
    for (const word of bag) places.set(word, [...(places.get(word) ?? []), place])
  })
  return (text, block) => {
    const scores = new Map<number, number>()
    for (const word of bagOf(text))
      for (const place of places.get(word) ?? [])
        scores.set(place, (scores.get(place) ?? 0) + Math.log(prose.length / (places.get(word)?.length ?? 1)))
    return [...scores]
      .filter(([place]) => prose[place]?.area !== block.area || block.area < 0)
      .map(([place, score]) => ({ place, score: score / Math.sqrt(bags[place]?.size ?? 1) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST)
      .map(({ place }) => prose[place]?.text ?? '')
      .join('\n')
  }
}

/** In characters. */
const SHORTEST = 80
const MOST = 3

const bagOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')))
