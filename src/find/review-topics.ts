import type { Theme } from '../knowledge/index.ts'

/**
 * What the review as a whole is about, 0 to 1: in how many of its paragraphs the words of a harm stand, against the one that stands in
 * most. What a review of exploitation says of schools, it says of exploitation.
 * @param themesIn the themes whose words stand in a text
 */
export const topicsOf = (
  paragraphs: readonly string[],
  themesIn: (text: string) => readonly Theme[],
): ReadonlyMap<Theme, number> => {
  const prose = paragraphs.filter((text) => text.length > SHORTEST)
  const step = Math.max(1, Math.ceil(prose.length / SAMPLE))
  const counts = new Map<Theme, number>()
  for (const theme of prose.filter((_, place) => place % step === 0).flatMap(themesIn))
    if (MAY_BE_TOPICS.includes(theme)) counts.set(theme, (counts.get(theme) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return new Map([...counts].filter(([, count]) => count >= most * NEAR).map(([id, count]) => [id, count / most]))
}

/** Themes that a whole review may be about: harms, and times in a child's life. */
const MAY_BE_TOPICS: readonly Theme[] = [
  'domestic-abuse',
  'parental-mental-health',
  'substance-misuse',
  'neglect',
  'non-mobile-injuries',
  'safer-sleeping',
  'disclosure',
  'exploitation',
  'self-harm-and-suicide',
  'online-harm',
  'disability-and-health',
  'school-and-home-education',
  'pre-birth',
  'transitions',
  'moves-and-housing',
]

/** In paragraphs: enough to see what a review is about, and quick. */
const SAMPLE = 150
/** In characters. */
const SHORTEST = 80
/** A share of the paragraphs of the one that stands in most. */
const NEAR = 0.5
