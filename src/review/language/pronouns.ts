/** "he" where a text says he, him or his and nothing in it is she; "she" the other way round; else undefined. */
export const onlyPronounIn = (text: string): 'he' | 'she' | undefined => {
  const [he, she] = [HE.test(text), SHE.test(text)]
  if (he === she) return undefined
  return he ? 'he' : 'she'
}

/** Whether a text speaks of anybody who may be called so, by a pronoun or by a word for a man or a woman. */
export const mayBe = (pronoun: 'he' | 'she', text: string): boolean =>
  pronoun === 'he' ? HE.test(text) || MALE.test(text) : SHE.test(text) || FEMALE.test(text)

const HE = /\b(?:he|him|his|himself)\b/i
const SHE = /\b(?:she|her|hers|herself)\b/i
const MALE =
  /\b(?:m[ae]n|(?:grand|step)?fathers?|dads?|daddy|boys?|(?:grand)?sons?|brothers?|uncles?|nephews?|grandad|grandpa|papa|MGF|PGF|husbands?|boyfriends?|males?|Mr)\b/i
const FEMALE =
  /\b(?:wom[ae]n|(?:grand|step)?mothers?|mums?|mummy|mam|girls?|(?:grand)?daughters?|sisters?|aunt(?:ie)?s?|nieces?|gran(?:ny)?|nana?|MGM|PGM|midwi\w+|wi(?:fe|ves)|girlfriends?|females?|Mrs|Ms|Miss)\b/i
