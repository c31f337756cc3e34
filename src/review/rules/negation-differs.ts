import { wordsOf } from '../../shared/index.ts'
import { affirmationsIn, type Denial, denialsIn, deniesAnything } from '../language/denials.ts'
import { oppositesIn } from '../language/opposites.ts'
import { contentOf } from '../language/stems.ts'
import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, Rule } from '../rule.ts'
import { plainWords } from '../same-words.ts'
import { restsOnReview } from '../spoken.ts'

/** The narrator denies what the words cited affirm, or affirms what they deny. A sign, never a proof. */
export const negationDiffers: Rule = ({ script }) =>
  restsOnReview(script).flatMap(({ sentence, review }) => {
    const because = whyDiffers(withoutQuoted(sentence.text), review.map(({ quote }) => quote).join(' '))
    return because === undefined ? [] : [noticed(sentence, review[0]?.page, because)]
  })

const whyDiffers = (said: string, cited: string): string | undefined => {
  if (standsWithout(said, cited)) return 'added'
  if (standsWithout(cited, said)) return 'left-out'
  const [denied, citedDenied] = [denialsIn(said), denialsIn(cited)]
  if (denied.some((denial) => isAffirmed(denial, cited, citedDenied))) return 'added'
  if (deniesAnything(said) && !deniesAnything(cited) && denied.some((denial) => sharesHalf(denial, cited)))
    return 'added'
  if (citedDenied.some((denial) => isAffirmed(denial, said, denied))) return 'left-out'
  return oppositesIn(said, cited).length > 0 ? 'opposite' : undefined
}

const NOT = /^(?:not|no|never)$/

/** Whether the very words around a "not" of one text stand in the other side by side: "was [not] reached". */
const standsWithout = (one: string, other: string): boolean => {
  const words = wordsOf(plainWords(one))
  const text = ` ${wordsOf(plainWords(other)).join(' ')} `
  return words.some((word, at) => {
    if (!NOT.test(word)) return false
    const around = [...words.slice(Math.max(0, at - 2), at), ...words.slice(at + 1, at + 3)]
    const alone = ` ${around.join(' ')} `
    return around.length >= 3 && at > 0 && at < words.length - 1 && text.includes(alone)
  })
}

/**
 * Whether a text affirms what is denied elsewhere: the same head with another word of the clause beside it, and closer to that clause
 * than any denial of the text is.
 */
const isAffirmed = ({ head, stems, least }: Denial, text: string, denials: readonly Denial[]): boolean => {
  const shared = (clause: ReadonlySet<string>): number =>
    clause.has(head) ? [...stems].filter((stem) => clause.has(stem)).length : 0
  const affirmed = Math.max(0, ...affirmationsIn(text).map(shared))
  return affirmed >= least && affirmed > Math.max(0, ...denials.map((other) => shared(other.stems)))
}

/** Where the head itself is told in another word, the rest of the clause must be what the cited words tell of. */
const sharesHalf = ({ stems }: Denial, cited: string): boolean => {
  const others = new Set(contentOf(cited).map(({ stem }) => stem))
  return [...stems].filter((stem) => others.has(stem)).length * 2 > stems.size
}

const noticed = (
  { text, line }: { readonly text: string; readonly line: number },
  page: number | undefined,
  because: string,
): Noticed => ({
  rule: 'negation-differs',
  level: 'warning',
  line,
  ...(page === undefined ? {} : { page }),
  facts: { because, text },
})
