import type { Block } from './blocks.ts'

/**
 * What leads up to a block: the last paragraphs before it in the part of the review that its own section belongs to. A section of lessons
 * or questions at the end of a theme belongs to the theme.
 */
export const passageBefore = (blocks: readonly Block[], block: Block): string => {
  const part = block.sections.at(-2) ?? block.sections.at(-1)
  if (part === undefined) return ''
  return blocks
    .slice(Math.max(0, block.index - REACH), block.index)
    .filter((one) => !one.isHeading && one.sections.includes(part))
    .slice(-MOST)
    .map(({ text }) => text)
    .join('\n')
}

/** In paragraphs. */
const REACH = 20
const MOST = 8
