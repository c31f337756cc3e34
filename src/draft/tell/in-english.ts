/**
 * A name that a bilingual review gives in both its languages, "Glanmor Police / Heddlu Glanmor", in English alone: a listener would hear
 * one body as two.
 */
export const inEnglish = (words: string): string =>
  words
    .replaceAll(AFTER, (pair, name: string) => (IN_WELSH.test(name) ? '' : pair))
    .replaceAll(BEFORE, (pair, name: string) => (IN_WELSH.test(name) ? '' : pair))

/** A name without an English "and", behind or before the stroke. */
const NAME = "(\\p{Lu}[\\p{L}’'-]*(?: (?:(?:a|ac|i|yr|y) ){0,2}\\p{Lu}[\\p{L}’'-]*)*)"
const AFTER = new RegExp(` ?[/|] ?${NAME}`, 'gu')
const BEFORE = new RegExp(`${NAME} ?[/|] ?`, 'gu')

/** Words by which Welsh bodies are known. */
const IN_WELSH =
  /\b(?:Heddlu|Bwrdd|Fwrdd|Cyngor|Gyngor|Diogelu|Iechyd|Plant|Gwasanaeth\p{L}*|Llywodraeth|Ymddiriedolaeth|Partneriaeth|Prifysgol|Ysgol|Cymru|Sir)\b/u
