import type { Check } from './check.ts'

/** "All" or "most" that no passage says: some are told as if they were all. */
export const quantity: Check = ({ text, cited }) => {
  const passages = cited.join(' ')
  return AMOUNTS.filter(({ shown }) => !shown.test(passages)).flatMap(({ said }) => text.match(said)?.[0] ?? [])
}

const WHOLE = 'all|every(?:one|body|thing|where)?|each|always|whole|entire(?:ly)?|both|throughout|complete(?:ly)?'
const NONE = 'no|none|nobody|never|nothing|not (?:one|any|a single)|neither'
const MOST = 'most(?:ly)?|majority|usually|often|frequent(?:ly)?|regular(?:ly)?|many|repeated(?:ly)?|constant(?:ly)?'

const words = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'i')

const AMOUNTS: readonly { readonly said: RegExp; readonly shown: RegExp }[] = [
  { said: words(WHOLE), shown: words(`${WHOLE}|${NONE}`) },
  { said: words(MOST), shown: words(`${MOST}|${WHOLE}|\\d+|several|number of|a lot|lots`) },
  {
    said: words('only|just one|alone'),
    shown: words('only|one|alone|nothing but|sole|single|solely|save for|except|apart from|other than'),
  },
]
