/** Words that begin with a capital for another reason than being a name: dates, and what reviews write so. */
const NO_NAME = new Set(
  `January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday
  Christmas Easter I Mother Father Mum Dad Child Baby Adult Sibling Family Mr Mrs Ms Miss Dr School Hospital Board Partnership Panel Review Trust Council Service
  Services Police Health Social Care Education English British Welsh Scottish Irish England Wales Scotland Ireland Northern Britain UK NHS GP Act Recommendation
  Finding Message Section Part Young Person People Safeguarding Children Children's Local Authority Government Parliament Internet`.split(
    /\s+/,
  ),
)

/** Names in a text, as written: runs of words with a capital, of which one is no common word. The first word of a sentence counts only with another. */
export const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(RUN)]
    .map((match) => (opensSentence(text, match.index) ? withoutOpening(match[0]) : match[0]))
    .map((run) => run.replace(/(?:’s|'s)$/, ''))
    .filter((run) =>
      run.split(' ').some((word) => /^\p{Lu}\p{Ll}/u.test(word) && !NO_NAME.has(word.replace(/[’']s$/, ''))),
    )

const RUN = /(?<![\p{L}\p{N}’'-])(?:St\.? )?\p{Lu}[\p{L}’'-]*(?:(?: (?:of|and|the|upon|on|in))? \p{Lu}[\p{L}’'-]*)*/gu

const opensSentence = (text: string, at: number): boolean => /(?:^|[.!?:…]["”’)]*\s+|[“"‘(])$/.test(text.slice(0, at))

/** "Carl Dent was there" keeps both; "However, ..." and "The Board" keep nothing, or what follows. */
const withoutOpening = (run: string): string => {
  const [first = '', ...rest] = run.split(' ')
  return rest.length === 0 || COMMON.test(first) ? rest.join(' ') : run
}

const COMMON =
  /^(?:The|A|An|In|On|At|By|For|From|To|And|But|It|Its|He|She|His|Her|They|Their|This|That|These|Those|When|While|Where|Who|What|How|Why|Both|All|Every|Each|No|Not|One|Two|Three|Four|Five|If|As|After|Before|Since|Until|With|Without|Only|Some|Most|Many|Here|There|However|Like|Of|Over|Under|We|You|Our|Your|Ask|Tell|Staff|Workers|Practitioners)$/
