import { clausesOf } from './clauses.ts'

/** What somebody says, thinks or writes, as a text tells it: the words that are theirs. */
export const attributedIn = (text: string): readonly string[] =>
  FORMS.flatMap((form) => [...text.matchAll(form)].map((match) => theirs(text.slice(match.index + match[0].length))))

/** Whether a text says of anything whose word it is. */
export const attributesAnything = (text: string): boolean => ATTRIBUTES.test(text)

const SAYS =
  'said|says|saying|stated|states|stating|reported|reports|explained|explains|believed|believes|thought|thinks|felt|feels|considered|considers|claimed|claims|alleged|alleges|recalled|recalls|disclosed|discloses|noted|notes|observed|observes|found|finds|concluded|concludes|heard|hears|suspected|suspects|understood|assumed|supposed|suggested|suggests|maintained|insisted|denied|admitted|wrote|accepted|acknowledged|commented|argued|recorded|judged'

const FORMS: readonly RegExp[] = [
  new RegExp(`\\b(?:${SAYS})(?: (?:at|in|on|too|also|later|then|first|again) ?(?:[\\p{L}]+ ?){0,2})? that\\b`, 'giu'),
  /\b(?:to|could|might|would|easy to) (?:say|think|assume|believe|suppose|conclude) that\b/gi,
  /\b(?:was|were|is|are|be|been) (?:[\p{L}]+ly )?(?:read|seen|heard|regarded|treated|understood|viewed|perceived|construed|taken) (?:by [\p{L} ]+ )?as\b/giu,
  /\b(?:alleged|reported|suspected|supposed|purported) (?=[a-z]+ [a-z]+\b)/gi,
  /\b(?:told|informed|advised|assured) (?:[\p{L}’']+ ){1,4}?that\b/giu,
  /\b(?:told|informed|advised) that\b/gi,
  /\b(?:told|informed|assured) (?:us|me|him|her|them|staff|(?:the|an?|her|his|their) [\p{L}]+(?: [\p{L}]+)?) (?=(?:he|she|they|it|there|the|this)\b)/giu,
  /, (?:he|she|they|(?:the |her |his |their )?[\p{L}]+(?: [A-Z])?) (?:said|says|thought|believed|felt|claimed|reported|explained|recalled|told (?:us|me|them)),/giu,
  /\b(?:said|alleged|reported|believed|thought|understood|considered|felt|found|assumed|known) to (?=have|be)\b/gi,
  /\bdescribed (?:[\p{L}’']+ ){1,4}?as\b/giu,
  /\baccording to (?:[\p{L}’']+ ?){1,5},/giu,
  /\bin the (?:view|opinion|words|judgement|eyes) of (?:[\p{L}’']+ ?){1,5},/giu,
  /\b(?:explanation|account|view|opinion|belief|impression|claim|allegation|judgement|recollection) (?:was|is|were)? ?that\b/gi,
  /\bof the (?:view|opinion) that\b/gi,
]

/** Verbs that also tell of a deed: "neighbours heard shouting", "he was found". They attribute with a "that", or where the review is their subject. */
const ALSO_DEEDS =
  'saw|sees|noticed|heard|hears|found|finds|felt|feels|recorded|noted|observed|accepted|wrote|denied|judged'
const ONLY_SAYS = SAYS.split('|')
  .filter((verb) => !ALSO_DEEDS.split('|').includes(verb))
  .join('|')

const ATTRIBUTES = new RegExp(
  `\\b(?:review|report|reviewers?) (?:also )?(?:${ALSO_DEEDS})\\b|\\b(?:${ALSO_DEEDS}) that\\b|\\b(?:${ONLY_SAYS}|told|tells|described|describes|alleged(?:ly)?|reportedly|apparently|recounted|called)\\b|\\baccording to\\b|\\bin (?:the|his|her|their|[\\p{L}’']+ [\\p{L}]+[’']s|[\\p{L}]+[’']s) (?:own )?(?:view|opinion|words|eyes|account|mind)\\b|\\bas (?:[\\p{L}’']+ ){1,3}(?:saw|sees|put|puts|tells|told|remembers|remembered)\\b|\\bso (?:he|she|they|it) (?:said|thought)\\b|\\b(?:read|seen|heard|regarded|treated|understood|viewed|perceived|taken) as\\b|\\bfor (?:her|him|them),|\\b(?:view|opinion|account|explanation|allegation|belief) (?:was|is|of)\\b`,
  'iu',
)

/** To the end of the sentence, or to where another deed is told. */
const theirs = (rest: string): string => {
  const [sentence = ''] = rest.split(/[.;!?](?=\s|$)|,? (?:and|but) (?=(?:he|she|they|it|the|[a-z]+ed)\b)|, and /)
  return clausesOf(sentence).join(' ')
}
