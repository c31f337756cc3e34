/** What a person may be called. */
export type Pronoun = 'he' | 'she' | 'they'

/**
 * By which pronouns a review calls somebody whom it names: the one that mostly follows the name at the start of a sentence; all of
 * them where there are too few to tell.
 */
export const ownPronouns = (name: string, text: string): readonly Pronoun[] => {
  const counts: Record<Pronoun, number> = { he: 0, she: 0, they: 0 }
  for (const [, between = '', pronoun = ''] of text.matchAll(followed(name)))
    if (!SOMEBODY_ELSE.test(between)) counts[KIND[pronoun.toLowerCase()] ?? 'they']++
  const most = Math.max(counts.he, counts.she, counts.they)
  // A review that names a child throughout and never says "he" or "she" of it keeps from saying which.
  if (counts.he + counts.she === 0 && text.split(name).length > OFTEN) return ['they']
  return most < SURE ? PRONOUNS : PRONOUNS.filter((pronoun) => counts[pronoun] * SURE > most)
}

/** So many times more often is no accident of reading. */
const SURE = 3

const OFTEN = 20

const PRONOUNS: readonly Pronoun[] = ['he', 'she', 'they']

const KIND: Readonly<Record<string, Pronoun>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
}

/** A name that begins a sentence, and the first pronoun behind it, in that sentence or at the start of the next. */
const followed = (name: string): RegExp =>
  new RegExp(
    `(?:^|[.?!]\\s)${escaped(name)} ([^.?!“”]{0,90}?(?:[.] )?)\\b(he|him|his|she|her|they|them|their)\\b`,
    'gimu',
  )

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Another person between the two may be the one who is meant. */
const SOMEBODY_ELSE =
  /\b(?:mother|father|sister|brother|sibling|gran\w*|partner|nurse|midwife|visitor|worker|teacher|officer|doctor|GP|M[rs]s?|Adult|parents|children|who)\b/iu
