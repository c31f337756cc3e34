/**
 * How much a sentence reads as a recommendation, 0 to 1: someone who is to act, and a word that says so (should, is asked to, to ensure).
 * The cue words are those by which the field's reports make recommendations without the word.
 */
export const directiveScore = (sentence: string): number => {
  if (isMeta(sentence)) return 0
  const plain = sentence.replaceAll('’', "'")
  const force = STRONG.test(plain)
    ? 0.7
    : OPENING.test(plain)
      ? 0.55
      : MODAL.test(plain)
        ? 0.4
        : WILL.test(plain)
          ? 0.3
          : 0
  if (force === 0) return 0
  return Math.min(1, force + (ACTOR.test(plain) ? 0.3 : 0))
}

/** Whether the words name someone whom a review can ask to act. */
export const namesActor = (text: string): boolean => ACTOR.test(text.replaceAll('’', "'"))

/** Where the words of the addressee end: the place of the first word that says what is to be done; the whole length where none does. */
export const addresseeEnd = (text: string): number => {
  const plain = text.replaceAll('’', "'")
  const places = [plain.search(DUTY), plain.search(TURN)]
  return places.find((place) => place >= 0) ?? text.length
}

/** Whether the words lay a duty on whoever stands before them. */
export const hasDuty = (text: string): boolean => DUTY.test(text)

/** Speaks about recommendations, plans or the review itself instead of making one. */
const isMeta = (sentence: string): boolean =>
  /\brecommendations?\b(?! (?:that|is that)\b)/i.test(sentence) &&
  !/\b(?:implement|accept)\w* (?:the|this|these) recommendation/i.test(sentence)
    ? !/\b(?:makes|make|offers?) the following recommendation/i.test(sentence)
    : /^(?:an|the|this|each|its) (?:single |detailed |multi-agency )?action plans?\b/i.test(sentence)

const ACTOR =
  /\b(?:board|partnerships?|safeguarding partners|partners|panel|committee|[a-z]{0,4}SC[BP]s?|LSPs?|CPC|SBNI|chair|agenc(?:y|ies)|trusts?|health boards?|ICBs?|CCGs?|PCTs?|constabulary|police|force|social care|social work|children's services|services?|local authorit(?:y|ies)|authority|council|schools?|academ(?:y|ies)|colleges?|governing bod(?:y|ies)|government|ministers?|secretary of state|department|DfE|NHS|Ofsted|practices|GPs?|practitioners|professionals|managers?|staff|employers|providers?|commissioners?|sub-?(?:group|committee)|officers?|directors?|head of|teams?|units?|nurses?|doctors?|midwives|health visitors?|organisations?|members?|hospitals?|CAMHS|probation|housing|training)\b/i

const STRONG =
  /\b(?:should|must|ought to|shall)\b.*\b(?:ensure|review|consider|develop|agree|seek|provide|write|audit|commission|satisf|assure|put in place|establish|revise|introduce|promote|strengthen|remind|make sure|report|require|disseminate|share|undertake|monitor|produce|issue|extend|raise|work with|adopt)|\b(?:is|are|be) (?:\w+ly |therefore |also )?(?:asked|invited|requested|urged|encouraged|expected|required|advised|recommended) (?:to|that)\b|\b(?:recommends?|would (?:ask|like)|asks?|proposes|suggests) that\b|\b(?:may|might) (?:also )?(?:wish|want) to (?:consider|review|satisfy|seek|assure|ask)|\bit is (?:\w+ )?recommended\b|^considerations? (?:should|needs? to|is to) be given|\bwork (?:should|needs to) be undertaken|\bneeds? to (?:be|become)\b|\bfor the (?:board|partnership|committee)\b.*\bto (?:see|ensure|satisfy|seek|review)|\bwhat is needed\b|\bexpectation of\b|\bseeks? (?:an? )?assurances?\b|\bassures? itself\b/i
const OPENING =
  /^(?:(?:\(?[a-z]\)|\d+\.)\s*)?(?:that\b|to (?!date\b|this day\b)\p{Ll}+|(?:ensure|review|develop|seek|consider|promote|audit|strengthen|raise|provide|commission|share|remind|establish|agree|introduce|update|revise|work|undertake|disseminate|embed|evaluate|improve|create|deliver|monitor|require|encourage|support|increase|produce|implement|write|continue|explore|identify|make|use|build|include|test|set|adopt|publish|refresh|extend|give|involve|reissue|clarify|prepare|arrange|appoint|offer)\b)|^[^,.;:]{3,140}?\b(?!(?:able|order|addition|response|relation|due|according|respect|regard|as|how|need|needs|had|has|have|was|were|is|are|used|likely|unable|went|came|wanted|tried|agreed|asked|decided|failed|planned|continued|began|offered|known|referred|refused|invited|told|made|given|sent|addressed|directed)\b)\p{L}+ to (?!the\b|a\b|an\b|any\b|each\b|it\b|its\b|their\b|this\b|that\b)\p{Ll}{2,}/iu
const MODAL = /\b(?:should|must|ought to|shall|(?:is|are) to (?:be )?\p{Ll}+|needs? to)\b/iu
const WILL = /\bwill\b(?! have\b)/i
/** The plainest words of duty: where one stands, who stands before it is asked, whatever clause comes first. */
const DUTY = /\b(?:should|must|ought|shall)\b/i
const TURN =
  /\b(?:should|must|ought|shall|will|needs? to|(?:is|are) (?:\w+ly )?(?:asked|invited|requested|urged|to)|(?:may|might) wish|would like|to (?!the\b|a\b|an\b|and\b)\p{Ll}{2,})\b/iu
