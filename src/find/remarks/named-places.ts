import type { NamingKey } from './naming-key.ts'

/** The name of a school, nursery, surgery or hospital as it stands in a text. */
export interface NamedPlace {
  readonly text: string
  /** Its place in the text, counted from 0. */
  readonly at: number
}

/** Finds named places that a child went to, in a review that elsewhere calls such places by a number, a letter or their kind alone. */
export const openNamedPlaces = (all: string, key: NamingKey): ((text: string) => readonly NamedPlace[]) => {
  const kinds = KINDS.filter(({ hidden }) => hidden === undefined || hidden.test(all))
  const uses = (name: string): number => all.split(name).length - 1
  const slip = (name: string): boolean => uses(name) <= SLIPS
  return (text) => [
    ...kinds.flatMap(({ named }) =>
      [...text.matchAll(named)]
        .map(([name, bare = name]) => ({ text: bare, at: text.indexOf(bare) }))
        .filter(({ text: name }) => slip(name)),
    ),
    ...alsoKnown(text).filter(({ text: name }) => !key.isMeant(name) && slip(name)),
  ]
}

/** A name used more often is no slip. */
const SLIPS = 2

const PROPER =
  "(?:St\\.? )?(?!The |A |Each |Every |This |That |Their |Her |His |Local |Primary |Secondary |First |Two |All )\\p{Lu}[\\p{L}’']+ (?:(?:of|upon|on|le|the|and) (?=\\p{Lu}|the ))?(?:\\p{Lu}[\\p{L}’']+ ){0,3}"

const KINDS: readonly { readonly hidden: RegExp | undefined; readonly named: RegExp }[] = [
  {
    hidden: undefined,
    named: new RegExp(
      `(?<![\\p{L}])(${PROPER}(?:(?:Primary|Junior|Infant|High|Secondary|Grammar|Nursery|Middle|Special|Comprehensive|Academy) School|Academy))\\b(?! (?:\\d|[A-Z]\\b|Trust))`,
      'gu',
    ),
  },
  {
    hidden:
      /\b(?:School|Academy|College|Nursery) (?:\d|[A-Z]\b)|\b(?:the|her|his|their) (?:primary |secondary )?school\b/,
    named: new RegExp(
      `(?<![\\p{L}])(${PROPER}(?:Primary|Infants|Juniors|Nursery|Pre-?school|Playgroup))(?= |[,.;)]|$)(?! (?:School|Care|Schools|Education|\\d))`,
      'gu',
    ),
  },
  {
    hidden: /\b(?:Surgery|Practice|GP Practice|Health Centre) (?:\d|[A-Z]\b)/,
    named: new RegExp(
      `(?<![\\p{L}])(${PROPER}(?:Surgery|Medical (?:Centre|Practice)|Health Centre|Practice))\\b(?! (?:\\d|Review|Guidance))`,
      'gu',
    ),
  },
  {
    hidden: /\bHospital (?:\d|[A-Z]\b)/,
    named: new RegExp(`(?<![\\p{L}])(${PROPER}(?:Hospital|Infirmary))\\b(?! \\d)`, 'gu'),
  },
]

/** A second name that the review lets out: "minutes refer to it also as ...". */
const alsoKnown = (text: string): readonly NamedPlace[] =>
  [...text.matchAll(ALSO)].map(([, name = '']) => ({ text: name, at: text.indexOf(name) }))

const ALSO =
  /\b(?:refers?|referred) to (?:it |this )?(?:also |once |elsewhere )?as [“"‘]?(\p{Lu}\p{Ll}{3,}(?: \p{Lu}\p{Ll}+)*)/gu
