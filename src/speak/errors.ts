import { ScrcastError } from '../shared/index.ts'

export const unspeakable = (sentence: string, characters: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'speak/unspeakable',
    message:
      characters.length === 0
        ? `There is nothing to say in the sentence "${sentence}".`
        : `The sentence "${sentence}" cannot be spoken whole: nothing says how ${characters.map((one) => `"${one}"`).join(', ')} is read aloud.`,
    hint: 'Write it in words in script.md, or add how it is said to the lexicon.',
  })
