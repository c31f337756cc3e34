/** Every check of a sentence that a model wrote, in the order in which they are made. */
export const CHECK_NAMES = [
  'rests-on-nothing',
  'form',
  'first-person',
  'quotation',
  'figures',
  'dates',
  'names',
  'people',
  'agencies',
  'polarity',
  'modality',
  'quantity',
  'causes',
  'overlap',
  'speakable',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]

/** A sentence that a model wrote, with what it is compared with. */
export interface Said {
  readonly text: string
  /** Words of the passages that it rests on, each as the review has it. */
  readonly cited: readonly string[]
  /** What the review says just before each of them: whom "she" means there. */
  readonly before?: readonly string[]
  readonly review: ReviewWords
}

/** What the checks know of the review and of the field. */
export interface ReviewWords {
  /** The names by which the review calls its children. */
  readonly subjects: readonly string[]
  /** Those of them whom it calls "he", or "she". */
  readonly calledBy: (word: 'he' | 'she') => readonly string[]
  /** Words with those that say who somebody called by a letter is: "Ms A" with "mother". */
  readonly withKin: (words: string) => string
  /** Whether a word is an everyday one: the review, or the knowledge of the field, writes it with a small letter. */
  readonly isEveryday: (word: string) => boolean
  /** Whether a sentence may be spoken at all: short enough, and exposing or blaming nobody. */
  readonly maySpeak: (sentence: string) => boolean
  /** For each agency, the patterns by which the knowledge tells it. */
  readonly agencies: readonly (readonly RegExp[])[]
}

/** What is wrong with a sentence: the check that it did not pass, and the words in question, if there are any. */
export interface Lapse {
  readonly check: CheckName
  readonly words: string
}

/** The words for which a sentence does not pass; none where it does. An empty text stands for the whole sentence. */
export type Check = (said: Said) => readonly string[]
