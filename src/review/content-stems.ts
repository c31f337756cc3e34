import { wordsOf } from '../shared/index.ts'
import { plainWords } from './same-words.ts'

/** Words that carry no fact of a case: function words of four letters and more, and what introduces the review's words. */
const EMPTY = new Set(
  `about above after again against also although among another around because been before being below between both cannot could
  does doing done down during each either even ever every from further have having here hers herself himself however into itself
  just later many might more most much must need neither once only other others ours over perhaps quite rather same several shall
  should since some such than that their theirs them themselves then there these they this those though through thus together
  under until upon very well were what when where whether which while whom whose will with within without would your yours
  asks asked calls called describes described finds found gives heard notes noted page recommendation recommendations recommends
  report reported reports review reviewer reviewers reviews said says tells told wants words writes`.split(/\s+/),
)

/** How many letters stand for a word, so that "assessed" and "assessment" are one. */
const STEM_LETTERS = 5

/** The words of substance in a text, cut to their beginnings: four letters or more, and none of those that carry no fact. */
export const contentStems = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(plainWords(text))
      .flatMap((word) => word.replace(/'s?$/, '').split(/[-/]/))
      .filter((word) => word.length >= 4 && !EMPTY.has(word) && !/\d/.test(word))
      .map((word) => word.slice(0, STEM_LETTERS)),
  )
