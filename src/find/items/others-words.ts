/**
 * Whether a sentence tells what somebody else recommended, decided or requires: a conference, a court, a doctor, an earlier review, an
 * inspection, guidance; or what became of a recommendation; or where recommendations stand. None of these is the review's own.
 */
export const isOthersWords = (sentence: string): boolean => {
  const plain = sentence.replaceAll('’', "'")
  return (
    DELIBERATED.test(plain) ||
    REPORTED.test(plain) ||
    saysFirst(SOURCE_SAYS, plain) ||
    saysFirst(STATUS, plain) ||
    CROSS_REFERENCE.test(plain)
  )
}

/** Whether the pattern stands in the sentence with no duty laid on anyone before it: "should ensure that the policy states" is the review's. */
const saysFirst = (pattern: RegExp, sentence: string): boolean => {
  const place = sentence.search(pattern)
  return (
    place >= 0 &&
    !/\b(?:should|must|asked to|to (?:ensure|review|revise|amend|seek|audit|agree))\b/i.test(sentence.slice(0, place))
  )
}

/** Something was weighed, not asked for. */
const DELIBERATED =
  /\b(?:talked about|discussed|debated|considered) whether\b|\bone view\b|\bdid not agree\b|\bthe (?:panel|review(?: team)?|author|reviewers?) (?:did|does|do|could|was|were) not (?:able to )?(?:support|accept|adopt|pursue|persuaded)\b|\bwas (?:suggested|argued) (?:by|at|to the)\b/i

/** Someone recommended something, in the past: the review itself recommends in the present. */
const REPORTED =
  /\b(?:had |have |has )?(?:recommended|advised|proposed)\b(?<!\b(?:is|are|it is \w+|be|been|therefore) (?:recommended|advised|proposed))(?<!\breview (?:has )?recommended)(?! (?:actions?|that the (?:board|partnership)\b(?=.*\bshould\b)))|\bmade (?:an?|\w+|the following) recommendations?\b|\b(?:was|were) recommended\b|\bthe recommendation (?:of|was|would)\b/i

const SOURCE_SAYS =
  /\b(?:NICE|Ofsted|CQC|HMICFRS|HMIC|Estyn|Laming|Munro|Badman|guidance|guidelines?|Working Together|the Act|legislation|regulations|procedures?|polic(?:y|ies)|protocols?|standards?|strategy|Future in Mind|Royal College|(?:national|earlier|previous) (?:\w+ )?(?:review|report|panel)|inspection|inquiry|coroner|IPCC|IOPC|court|conference|psychologist|psychiatrist|consultant|letter|audit)\b[^.;:]{0,60}\b(?:recommends?|states?|says?|requires?|asks?|sets? out|provides?|suggests?|made|expects?)\b/i

const STATUS =
  /\b(?:recommendations?|actions?|[A-Z]{2,5} ?\d+)\b[^.;]{0,60}\b(?:(?:has|have) (?:since |now |all |already )?been|(?:was|were) (?:accepted|implemented|completed|signed off|adopted)|(?:is|are) (?:complete|now complete|on track|in progress|monitored))\b|\bin (?:relation|respect|response) (?:to|of) recommendation\b|\b(?:has|have) (?:since|now|already) (?:been )?(?:put|introduced|revised|implemented|appointed|issued|trained|amended|reviewed)\b|\baction taken\b/i

const CROSS_REFERENCE =
  /\b(?:strategies|actions|recommendations)\b[^.;]{0,60}\b(?:are|have been) (?:gathered|brought together|summari[sz]ed|repeated|under|below|in (?:section|chapter|part|appendix|annex|the (?:table|next|last|final))|at (?:section|appendix|annex|the (?:end|back)))\b|\bwill (?:ask for|receive|publish|monitor|oversee|report)\b[^.;]{0,40}\b(?:progress|action plan|response|replies)\b|\brecommendations?\b[^.;]{0,80}\b(?:are (?:made|set out|listed|collected|found|reproduced|given|at)|(?:can|will) be found|appear|not (?:repeated|reproduced))\b|\bsee (?:section|chapter|appendix|paragraph|annex)\b[^.]{0,20}$|\b(?:makes?|contains?) (?:\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|no) (?:\S+ )?recommendations?\b|\baction plan\b[^.;]{0,60}\b(?:is at|will be|can be found|are not)\b|\bno recommendations? (?:is|are)\b|\bwill (?:decide|consider|agree) how (?:to|they|these)\b/i
