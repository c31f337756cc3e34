import type { Check } from './check.ts'
import { inContext } from './in-context.ts'

/** A person by kinship, role or "he" and "she" whom none of the passages names: the mother is not the grandmother. */
export const people: Check = (said) => {
  const { text, review } = said
  const passages = inContext(said)
  const strangers = PEOPLE.filter((pattern) => !pattern.test(passages)).flatMap(
    (pattern) => text.match(pattern)?.[0] ?? [],
  )
  const gendered = GENDERED.filter(
    ({ word, said: pronoun, shown }) =>
      !pronoun.test(passages) &&
      !shown.test(passages) &&
      !review.calledBy(word).some((name) => passages.includes(name)),
  ).flatMap(({ said: pronoun }) => text.match(pronoun)?.[0] ?? [])
  return [...strangers, ...gendered]
}

/** Each matches the words for one kind of person. "Parent" may stand for either. */
const PEOPLE: readonly RegExp[] = [
  /\b(?:grandmothers?|gran(?:ny)?|nan(?:a)?|MGM|PGM)\b/i,
  /\b(?:grandfathers?|grandad|grandpa|MGF|PGF)\b/i,
  /\b(?:mothers?|mums?|mummy|mam)\b/i,
  /\b(?:fathers?|dads?|daddy)\b/i,
  /\b(?:parents?|mothers?|fathers?|mums?|dads?|famil(?:y|ies))\b/i,
  /\b(?:siblings?|half-siblings?|brothers?|sisters?|half-brothers?|half-sisters?)\b/i,
  /\b(?:aunts?|aunties?)\b/i,
  /\buncles?\b/i,
  /\bcousins?\b/i,
  /\b(?:step-?fathers?|step-?mothers?|step-?dads?|step-?mums?)\b/i,
  /\b(?:partners?|boyfriends?|girlfriends?|husbands?|wi(?:fe|ves))\b/i,
  /\bneighbours?\b/i,
  /\b(?:midwi(?:fe|ves)|midwifery)\b/i,
  /\bhealth visit(?:ors?|ing)\b/i,
  /\b(?:nurses?|nursing)\b/i,
  /\b(?:GPs?|general practi\w+|family doctors?)\b/i,
  /\b(?:doctors?|GPs?|paediatricians?|registrars?|consultants?|clinicians?|medical|psychiatrists?)\b/i,
  /\bpaediatricians?\b/i,
  /\bregistrars?\b/i,
  /\b(?:teachers?|teaching|SENCO|head ?teachers?|mentors?|assistants?)\b/i,
  /\bsocial work(?:ers?)?\b/i,
  /\b(?:key ?workers?|support workers?|key workers?)\b/i,
  /\b(?:police|constables?|sergeants?|detectives?|PCs?)\b/i,
  /\bprobation\b/i,
  /\bfoster(?:ing)? carers?\b/i,
  /\b(?:friends?|friendships?|peers?|classmates?)\b/i,
  /\b(?:strangers?|lodgers?|tenants?|landlords?)\b/i,
  /\b(?:church(?:es)?|mosques?|chapels?|synagogues?|temples?)\b/i,
]

const GENDERED: readonly { readonly word: 'he' | 'she'; readonly said: RegExp; readonly shown: RegExp }[] = [
  {
    word: 'he',
    said: /\b(?:he|him|his|himself)\b/i,
    shown:
      /\b(?:m[ae]n|fathers?|dads?|daddy|boys?|sons?|brothers?|uncles?|grandfathers?|grandad|husbands?|males?|Mr)\b/i,
  },
  {
    word: 'she',
    said: /\b(?:she|her|hers|herself)\b/i,
    shown:
      /\b(?:wom[ae]n|mothers?|mums?|mummy|girls?|daughters?|sisters?|aunts?|grandmothers?|gran|midwi\w+|wi(?:fe|ves)|females?|Mrs|Ms|Miss)\b/i,
  },
]
