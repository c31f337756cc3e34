import type { CheckName, Lapse } from './checks/check.ts'

/** What is wrong with a sentence, as the model and the author are told. */
export const describeLapse = ({ check, words }: Lapse): string =>
  words === '' ? `${WORDS[check]}.` : `${WORDS[check]}: ${words}.`

const WORDS: Readonly<Record<CheckName, string>> = {
  'rests-on-nothing': 'It names no passage that was given',
  form: 'It is not one plain sentence of 3 to 32 words',
  'first-person': 'The narrator speaks of "I" or "we"',
  quotation: 'Words in quotation marks are not in its passages, or a mark is missing',
  figures: 'A number is not in its passages, or counts something else there',
  dates: 'A time is not in its passages, or the order is turned round',
  names: 'A name is not in its passages',
  people: 'A person is not in its passages',
  agencies: 'A service is not in its passages',
  polarity: 'It denies what its passages do not, or leaves out a "not", or says the opposite',
  modality: 'Its passages are less sure, or ask for it, or do not ask for it',
  quantity: 'Its passages do not say that it is so many',
  causes: 'It gives a cause that its passages do not give',
  overlap: 'Its passages hardly say this; words that they do not have',
  speakable: 'It has a detail of a person or an injury, or wording of blame or hindsight',
}
