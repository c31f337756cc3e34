import type { AtLength } from '../facts/at-length.ts'
import type { EpisodeFacts } from '../facts/episode-facts.ts'
import { fullClockTime } from '../times.ts'
import { cleanText } from './clean-text.ts'

/** Apple's limit for a description, in bytes. */
const MOST_BYTES = 4000

/**
 * What apps show of an episode, in plain text: the content note first, then what it is, chapter times from 00:00:00 (Apple, Spotify and
 * YouTube read them), the synthetic voice, whose review it is, and where to find support. Where it is too long for apps, the chapter
 * times go first, since the feed has them in other forms too, and then the summary is cut.
 */
export const describeForApps = (facts: EpisodeFacts, atLength: AtLength): string => {
  const told: Told = { ...facts, ...atLength }
  const whole = joined(told, facts.summary, chapterTimes(facts))
  if (fits(whole)) return whole
  const withoutChapters = joined(told, facts.summary, '')
  if (fits(withoutChapters)) return withoutChapters
  const surplus = Buffer.byteLength(withoutChapters) - MOST_BYTES
  return cut(joined(told, cut(facts.summary, Buffer.byteLength(facts.summary) - surplus), ''), MOST_BYTES)
}

type Told = EpisodeFacts & AtLength

const joined = (facts: Told, summary: string, chapters: string): string =>
  [
    facts.contentNote,
    facts.correction,
    summary,
    chapters,
    facts.voiceNotice,
    source(facts),
    support(facts),
    facts.rights.text,
  ]
    .map((part) => cleanText(part).trim())
    .filter((part) => part !== '')
    .join('\n\n')

const chapterTimes = ({ chapters }: EpisodeFacts): string =>
  chapters.map(({ startSeconds, title }) => `${fullClockTime(startSeconds)} ${title}`).join('\n')

const source = ({ attribution, reviewUrl }: Told): string => `${attribution} The review: ${reviewUrl}`

const support = ({ supportLines }: Told): string => supportLines.map(({ sentence }) => sentence).join(' ')

const fits = (text: string): boolean => Buffer.byteLength(text) <= MOST_BYTES

/** A text cut at a word to at most so many bytes of UTF-8. */
const cut = (text: string, bytes: number): string => {
  if (Buffer.byteLength(text) <= bytes) return text
  const kept = Buffer.from(text)
    .subarray(0, Math.max(0, bytes - 3))
    .toString()
  const whole = kept.replace(/\s+\S*$/, '')
  return whole === '' ? '' : `${whole}…`
}
