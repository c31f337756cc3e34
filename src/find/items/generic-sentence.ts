import { plainWords } from '../plain-words.ts'
import { generalScore, hasPast } from './general-statement.ts'
import { isOthersWords } from './others-words.ts'

/**
 * Whether a sentence says of children, families or practice at large what is so or must be: "A plan for children who are neglected must be
 * measured by what has changed". In an account of a case that is where the reviewers turn to what is to be learned. Its subject has no
 * place in the case (a, any, children, those who, where a family), and its main clause tells nothing past.
 */
export const isGeneric = (sentence: string): boolean => {
  const plain = sentence.replaceAll('’', "'").replace(OPENING_WORDS, '')
  const [main = ''] = plain.split(';')
  return (
    (SUBJECT.test(plain) || DUTY_OF_ALL.test(plain)) &&
    plainWords(main).length >= 6 &&
    !PAST.test(main) &&
    !sentence.endsWith('?') &&
    !PARTICULAR.test(main) &&
    generalScore(main) >= 0.6 &&
    !isOthersWords(sentence)
  )
}

/** Whether a sentence has such a subject and tells nothing past: enough in a part that is for learning, as in "People who charm also recruit". */
export const speaksOfAll = (sentence: string): boolean =>
  SUBJECT.test(sentence.replaceAll('’', "'")) && !hasPast(sentence) && !PARTICULAR.test(sentence)

/** Words before the subject: "However,", "For the Review Team this was the heart of the matter:", "In small places". */
const OPENING_WORDS =
  /^(?:[^:]{4,80}: |(?:however|indeed|equally|moreover|similarly|often|clearly|of course|in general|generally|in practice|and|but|yet|for|because),? |(?:in|for|with|among|within) (?:[a-z-]+ ){1,4}(?=information\b))/i

const PEOPLE =
  'children|boys|girls|babies|infants|toddlers|adolescents|teenagers|young people|siblings|parents|carers|families|fathers|mothers|men|women|partners|relatives|grandparents|neighbours|victims|adults|practitioners|professionals|workers|social workers|officers|teachers|nurses|midwives|health visitors|doctors|managers|supervisors|staff|agencies|services|schools|people'
const PERSON =
  'child|boy|girl|baby|infant|toddler|adolescent|teenager|young person|sibling|parent|carer|family|father|mother|man|woman|partner|relative|grandparent|neighbour|victim|adult|practitioner|professional|worker|officer|teacher|nurse|midwife|health visitor|doctor|manager|supervisor|agency|service|school|person'
const MATTERS =
  'assessments?|(?:safety )?plan(?:s|ning)?|referrals?|records?|recording|chronolog(?:y|ies)|meetings?|visits?|visiting|supervision|conferences?|decisions?|thresholds?|disclosures?|letters?|information|curiosity|neglect|abuse|violence|coercion|risks?|histor(?:y|ies)|silence|absence|attendance|behaviour|engagement|co-operation|compliance|protocols?|tools?|checklists?|training|advice|consent|trust|support|bruis(?:e|es|ing)|injur(?:y|ies)|pregnanc(?:y|ies)|moves?|transitions?|labels?|diagnos[ie]s|poverty|exclusions?|exploitation|systems?|polic(?:y|ies)|procedures?|handovers?|questions?|conversations?|relationships?|accounts?|explanations?|reassurance|agreements?|timetables?|optimism|challenge|escalation'

const SUBJECT = new RegExp(
  `^(?:(?:an?|any|every|each|no|not every|many|some|most|all|both|one|another|two) (?:[\\p{L}'-]+ ){0,4}(?:${PEOPLE}|${PERSON}|${MATTERS})\\b|(?:for|with|to) (?:an?|any|every|each) (?:[\\p{L}'-]+ ){0,3}(?:${PERSON})(?: (?:in|with|on|at) [\\p{L}' -]{2,30})?, |the (?:[\\p{L}-]+ ){1,2}(?:of|between|with|for) (?:an?|any|every|each) (?:[\\p{L}'-]+ ){0,3}(?:${PEOPLE}|${PERSON})\\b|(?:[\\p{L}-]+ ){0,2}?(?:${PEOPLE})\\b|(?:[\\p{L}-]+ )?(?:${MATTERS})\\b|(?:those|anyone|anybody|people|somebody|someone|whoever) (?:who|with|in|for|has|needs)\\b|(?:when|where|if|unless|once|until) (?:an?|any|no|someone|somebody|there|(?:[\\p{L}-]+ )?(?:${PEOPLE}|${MATTERS}))\\b)`,
  'iu',
)
/** "It is essential that those who assess risk meet the men of the household." */
const DUTY_OF_ALL = new RegExp(
  `^it (?:is|remains) (?:\\w+ )?(?:essential|important|vital|crucial|critical|necessary|imperative|not enough|the task of|for every|incumbent on)\\b.{0,40}\\b(?:${PEOPLE}|an?|any|every|those who)\\b`,
  'i',
)
const PAST = /\b(?:was|were|had|did|would have|could have|should have|might have)\b/i
/** What belongs to this case or this report. */
const PARTICULAR =
  /\d|\b(?:this (?:family|report|case|review|section|chapter|child|baby|occasion)|the (?:review|panel|report|board|partnership|committee|author|reviewers?)|terms of reference)\b/i
