import { withEnding } from './lexicon-terms.ts'

/** Words that a writer may set in capitals to stress them. */
const STRESSED = new Set(
  'THE AND OR NOT NO ALL ANY IS ARE WAS WERE MUST WILL SHOULD DO IF IT HE SHE THEY WE YOU ONE EVERY NEVER ALWAYS BEFORE AFTER'.split(
    ' ',
  ),
)
const ROMAN: Readonly<Record<string, string>> = {
  II: 'two',
  III: 'three',
  IV: 'four',
  VI: 'six',
  VII: 'seven',
  VIII: 'eight',
}
const DOTTED = /(?<![\p{L}])((?:\p{Lu}\.){2,})('s|s)?(?!\p{L})/gu
const CAPITALS = /(?<![\p{L}'])(\p{Lu}{2,})('s|s'|s)?(?!\p{L})/gu

/** What was read letter by letter because nothing says how it is spoken; the author may add it to the lexicon. */
export interface Spelled {
  readonly text: string
  readonly spelledOut: readonly string[]
}

/** Capitals that the lexicon does not know are spelled: "XYZ" is "X Y Z". */
export const spellCapitals = (text: string): Spelled => {
  const spelledOut: string[] = []
  const spell = (written: string, letters: string, ending: string): string => {
    spelledOut.push(written)
    return withEnding([...letters].join(' '), ending)
  }
  const dotted = text.replace(DOTTED, (all, letters: string, ending?: string) =>
    spell(all, letters.replaceAll('.', ''), ending ?? ''),
  )
  const spoken = dotted.replace(CAPITALS, (all, letters: string, ending?: string) => {
    if (STRESSED.has(letters)) return all.toLowerCase()
    return ROMAN[letters] ?? spell(all, letters, ending ?? '')
  })
  return { text: spoken, spelledOut }
}
