import { splitSentences } from '../../shared/index.ts'
import { type Block, isEntry, isHeading } from '../outline/blocks.ts'
import type { Slot } from '../outline/sections.ts'
import { isPrompt } from '../outline/template-prompts.ts'
import { plainWords } from '../plain-words.ts'
import { type Candidate, partOf } from './candidate.ts'
import type { Taken } from './find-recommendations.ts'
import { generalScore, tellsPast } from './general-statement.ts'
import { actorByActor } from './run-on-lists.ts'
import { leadsIn } from './sentence-shape.ts'

/** Good practice without a label: paragraphs of sections for it, and sentences elsewhere that commend. */
export const findGoodPractice = (blocks: readonly Block[], taken: Taken): readonly Candidate[] =>
  blocks.flatMap((block, place) => {
    if (taken.has(block.index) || isHeading(block) || isPrompt(block.text) || CLOSED.includes(block.slot ?? 'analysis'))
      return []
    if (block.slot === 'good-practice' || isLedIn(blocks, place)) return inSection(block)
    const found = inText(block) ?? inBox(block)
    return found === undefined ? [] : [found]
  })

/** Whether the block is an entry of a list that a sentence leads in as good practice: "Examples of good practice include:". */
const isLedIn = (blocks: readonly Block[], place: number): boolean => {
  const block = blocks[place]
  if (block === undefined || !isEntry(block)) return false
  const lead = blocks.slice(Math.max(0, place - 20), place).findLast((other) => !isEntry(other))
  return (
    lead !== undefined && !isHeading(lead) && leadsIn(lead.text) && LEAD.test(splitSentences(lead.text).at(-1) ?? '')
  )
}

const LEAD = /\b(?:good|effective|positive|notable|strong) practice\b|\bstrengths\b|\b(?:worked|went|done) well\b/i

const CLOSED: readonly Slot[] = [
  'plan',
  'progress',
  'back-matter',
  'front-matter',
  'recommendations',
  'questions',
  'method',
]

const inSection = (block: Block): readonly Candidate[] =>
  plainWords(block.text).length < 8 || /[:?]$/.test(block.text) || ANNOUNCES.test(block.text)
    ? []
    : actorByActor(block.text, beginsAnother).map((text) => candidateOf(block, text, 0.8))

/** Says that examples follow, or stand elsewhere. */
const ANNOUNCES =
  /^(?:mother|father|mr|ms|mrs|the (?:family|parents?)|both parents)\b[^.]{0,60}\b(?:appreciation|gratitude|thanks?|thanked|grateful)\b|^what (?:these|they|all (?:of )?these) (?:have|had)\b|\b(?:the following|as follows|mentioned above|set out (?:below|above|elsewhere)|no (?:further )?(?:comment|remark)s?|we (?:set|list|describe|give|note) (?:\w+ )?(?:out |down )?(?:here|below|some|them))\b/i

/** A sentence about somebody else than the one before: it opens with a worker or an agency, not with a pronoun or the panel. */
const beginsAnother = (sentence: string): boolean =>
  (/^(?:the|an?|one|both|two|staff|school|police|officers?|practitioners|[A-Z]{2,4} ?\d?)\b/i.test(sentence) &&
    !/^the (?:panel|review|author|same|reviewers?)\b/i.test(sentence) &&
    SOMEONE.test(sentence.split(' ').slice(0, 6).join(' '))) ||
  /^(?:mention|credit|recognition|note) (?:should|must|is|may)\b|^(?:also|equally) (?:worthy|deserving)\b/i.test(
    sentence,
  ) ||
  (/^(?:after|following|during|at the time of|before)\b(?! (?:this|that|which|she|he|they)\b)/i.test(sentence) &&
    SOMEONE.test(sentence))

/** What a box in the analysis tells that somebody did, without reserve, is shown there for others to follow. */
const inBox = (block: Block): Candidate | undefined =>
  block.paragraph.boxed !== undefined &&
  block.paragraph.kind === 'paragraph' &&
  BOXED_PARTS.includes(block.slot ?? 'analysis') &&
  plainWords(block.text).length >= 12 &&
  tellsPast(block.text) &&
  beginsAnother(block.text) &&
  !RESERVE.test(block.text) &&
  !/[“"?]/.test(block.text)
    ? candidateOf(block, block.text, 0.5)
    : undefined

const RESERVE = /\b(?:not|no|never|nobody|none|but|however|without|failed|missed|too late|declined|refused)\b/i

const BOXED_PARTS: readonly Slot[] = ['analysis', 'findings', 'learning']

const inText = (block: Block): Candidate | undefined => {
  const all = splitSentences(block.text)
  const place = all.findIndex(
    (sentence) =>
      (COMMENDS.test(sentence) || approves(sentence)) && !DENIES.test(sentence) && !OTHERWISE.test(sentence),
  )
  const sentence = all[place]
  if (sentence === undefined) return undefined
  const from = REFERS_BACK.test(sentence) && !TO_CREDIT.test(sentence) ? Math.max(0, place - 2) : place
  const chosen = all.slice(from, place + 1 + toldAfter(all.slice(place + 1, place + 3), sentence))
  return candidateOf(block, chosen.join(' '), 0.65)
}

/** How many of the sentences after the praise go on to tell, without reserve, what the same person did. */
const toldAfter = (after: readonly string[], praise: string): number => {
  const namesAgain = TO_CREDIT.test(praise)
  const ends = after.findIndex(
    (sentence) =>
      generalScore(sentence) >= 0.3 ||
      RESERVE.test(sentence) ||
      !(SAME_PERSON.test(sentence) || (namesAgain && SOMEONE.test(sentence)) || namesSameWorker(praise, sentence)),
  )
  return ends < 0 ? after.length : ends
}

/** "The support of her personal adviser should be recognised. The personal adviser attended ...": the deed stands behind its praise. */
const namesSameWorker = (praise: string, sentence: string): boolean => {
  const [, worker = ''] =
    /^the ((?:\p{L}+ ){0,2}\p{L}+) (?:\p{L}+ed|rang|wrote|went|kept|took|made|gave|saw|sat|came)\b/iu.exec(sentence) ??
    []
  return worker !== '' && SOMEONE.test(worker) && praise.toLowerCase().includes(worker.toLowerCase())
}

const SAME_PERSON = /^(?:she|he|they|having|her|his|their)\b/i
const TO_CREDIT = /^it (?:is|was) (?:very much )?to (?:his|her|their|the \w+'s) credit\b/i

/** Words by which reviewers commend. "Good practice" as a standard to be met is another thing: see DENIES. */
const COMMENDS =
  /\b(?:good|effective|excellent|exemplary|commendable|positive|strong) (?:practice|example)\b|\bcommends?\b|\bto be commended\b|\bcommendable\b|\bexemplary\b|\b(?:deserves?|merits?) (?:to be )?(?:recogni[sz]ed|credit|praise|recognition|special mention|commendation)\b|\ba model of its kind\b|\b(?:real|great|showed|notable|professional) (?:persistence|tenacity)\b|\btenacity of\b|\bto (?:his|her|their) credit\b|\bchild-(?:centred|focused) (?:response|practice|work)\b|\bshould be (?:praised|recogni[sz]ed|applauded)\b|\bdid everything right\b|\bwent beyond what\b|\babove and beyond\b|\b(?:was|were|proved|became|one of) (?:an? |the )?(?:\w+ )?turning points?\b|\bbest practice (?:we|that|in)\b|\b(?:deserves?|ought) to be (?:widely |better )?known\b|\b(?:sound|careful|perceptive) (?:observation|judge?ment|practice|work)\b|\bof a high standard\b|\b(?:was|were|is|are) (?:particularly )?impressed (?:by|with)\b|\bto be (?:acknowledged|credited|praised)\b|\bright to (?:acknowledge|recogni[sz]e|commend)\b|\bremains the (?:best|clearest|fullest|most \w+) (?:description|account|record|assessment)\b|\bpositive (?:feature|aspect)s? of\b|\bout of (?:his|her|their) way to\b|\b(?:did not|refused to|never) give up\b|\bkept (?:on )?trying\b|\bmade a (?:real |significant |positive |lasting )?difference\b|\bworked (?:hard|tirelessly) to\b|\b(?:strong|effective|consistent|determined) advoca(?:te|cy)\b|\b(?:built|developed|established|formed) (?:up )?an? (?:\w+ (?:and )?){0,2}relationship\b|\bresponded (?:\w+ and )?(?:promptly|swiftly|sensitively|skil[l]?fully|appropriately|well)\b|\b(?:wish(?:es)?|would like) to (?:acknowledge|recogni[sz]e|commend|highlight)\b|\bstands? out\b|\bstood out\b|\bworked well\b|\b(?:a|real|particular|notable|clear) strengths?\b|\b(?:was|were) (?:exceptional|outstanding|excellent|exemplary|impressive|persistent|tenacious|child[ -]centred)\b|\b(?:showed|demonstrated|displayed) (?:\w+ )?(?:persistence|tenacity|curiosity|professional curiosity|compassion|skill|insight|commitment|courage)\b|\bis (?:noted|recogni[sz]ed|acknowledged) as (?:good|effective|positive)\b|\b(?:rightly|appropriately|properly) (?:challenged|escalated|questioned|persisted|insisted)\b|\bwas the only (?:practitioner|professional|person|worker|one) to\b|\b(?:timely|thorough|sensitive|skilled|skilful) (?:and \w+(?:-\w+)? )?(?:response|piece of work|practice)\b/i
/** Words of approval that are as often used of what was wanting: they count in a plain statement of what someone did. */
const approves = (sentence: string): boolean =>
  APPROVES.test(sentence) && SOMEONE.test(sentence) && !QUALIFIED.test(sentence)

const APPROVES =
  /\b(?:credit is due|worthy of (?:note|mention|comment)|noteworthy|to be welcomed|pays? tribute|considerable (?:effort|lengths)|good (?:inter-?agency|multi-?agency|communication|liaison|joint|working|record|quality|standard|support|use)|high (?:quality|standard)|diligent(?:ly)?|conscientious(?:ly)?|proactive(?:ly)?|assiduous(?:ly)?|persever(?:ed|ance)|persisted|tenacious(?:ly)?|dedicated|thoughtful(?:ly)?|skilful(?:ly)?|sensitive(?:ly)?|compassionate(?:ly)?|child[ -](?:centred|focused)|trauma[ -]informed|relationship[ -]based|person[ -]centred|creative(?:ly)?|innovative|reflective practice)\b/i
const SOMEONE =
  /\b(?:workers?|advis[eo]rs?|(?:call )?handlers?|co-?ordinators?|clinicians?|therapists?|tutors?|pharmacists?|receptionists?|officers?|nurses?|visitors?|midwi(?:fe|ves)|teachers?|school|college|nursery|police|paramedics?|doctors?|GP|consultant|registrar|paediatrician|mentor|practitioners?|professionals?|staff|team|service|services|agenc(?:y|ies)|manager|carers?|charity|project|sergeant|constable|unit|ward|hospital|assistants?|PSNI|Trust|caretaker|neighbour|crew|driver|SENCO|DSL|CAMHS|[A-Z]{2,3} ?\d)\b/
const QUALIFIED =
  /\b(?:not|no|never|nor|none|however|but|although|though|despite|lack(?:ed|ing)?|without|should|would|could|might|may|must|needs?|ought|if|when|whether|more|insufficient(?:ly)?|less|too|failed|only|limited|is|are)\b/i
const DENIES =
  /\b(?:not|no|nor|lack of|absence of|falls? short|would have been|expected|principles of|at the heart of|standard of|guide|what|more) (?:\w+ ){0,2}(?:good|effective|strong|positive|exemplary) (?:practice|example)\b|\b(?:would|could|might) have been (?:good|better)\b|\bcommended at\b/i
/** A question, praise of the family, or thanks to those who took part: no practice that worked. */
const OTHERWISE =
  /\?[”"]?$|^what\b|^(?:mother|father|mr|ms|mrs|both parents|the parents?|the family)\b(?!['’])|\b(?:took part|taking part|participat|contribut|came to the learning event|cooperation|candour)/i
const REFERS_BACK =
  /^(?:[^,]{0,60}\b)?(?:this|that|these|those|such)\b|^(?:it(?! is right to)|he|she|they|hers|his|theirs|the panel|the review)\b/i

const candidateOf = (block: Block, text: string, confidence: number): Candidate => ({
  kind: 'good-practice',
  label: '',
  number: '',
  origin: confidence > 0.7 ? 'section' : 'cue',
  block,
  blocks: [block],
  parts: [partOf(block, text)],
  confidence,
})
