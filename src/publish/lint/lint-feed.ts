import { CHANNEL_RULES } from './channel-rules.ts'
import { parseRss } from './feedsmith.ts'
import { ITEM_RULES } from './item-rules.ts'
import type { FeedUnderLint, LintFinding, LintRule } from './lint-rule.ts'

export const LINT_RULES: readonly LintRule[] = [...CHANNEL_RULES, ...ITEM_RULES]

const READABLE = {
  rule: 'readable',
  level: 'error',
  explanation: 'What no reader understands, no app shows.',
  source: 'RSS 2.0',
} as const

/** What is wrong with a feed, by every rule; empty where nothing is. */
export const lintFeed = (written: Omit<FeedUnderLint, 'feed'>): readonly LintFinding[] => {
  const { address } = written
  const feed = readFeed(written.xml)
  if (typeof feed === 'string') return [{ ...READABLE, address, text: `it is cut off, or no RSS (${feed})` }]
  return LINT_RULES.flatMap(({ id, level, explanation, source, check }) =>
    check({ ...written, feed }).map((text) => ({ rule: id, level, address, text, explanation, source })),
  )
}

const readFeed = (xml: string): FeedUnderLint['feed'] | string => {
  try {
    return parseRss(xml)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
