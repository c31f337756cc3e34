/** Where words stand in a sentence, counted from 0, and how many letters they have. */
export interface Stretch {
  readonly at: number
  readonly length: number
}

/**
 * Whether a sentence denies the words ("it was not a lifestyle choice"), leaves them open ("whether it was predictable"), or speaks of them as
 * words to avoid ("terms such as ... are victim-blaming"). A report of what someone said or wrote is no denial.
 */
export const isDenied = (sentence: string, { at, length }: Stretch): boolean => {
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + length)]
  return (
    NEGATED.test(before) ||
    NOT_SUGGESTED.test(before) ||
    OPEN.test(before) ||
    CALLED_WRONG.test(after) ||
    (OF_WORDS.test(sentence) && ADVISES_AGAINST.test(sentence))
  )
}

/** Right before the words, with little between. */
const NEGATED =
  /\b(?:not|never|nor|neither|hardly|rather than|instead of|isn[’']t|wasn[’']t|aren[’']t|weren[’']t)\b(?: (?:a|an|the|any|her|his|their|in|of|out|as|one|about|merely|simply|because|that|been|being|be|have|to|say|saying|ask|asking|describe|called?|seen?|made|found|think|it|this|she|he|they|was|were|is|are|by|making|make|taking|choosing|to blame for)\b)* ?[“"‘']?$|\b(?:no|nobody|no one|nothing|no child|none)(?: \p{L}+){0,2} [“"‘']?$/iu

/** Some way before them, in the same clause; "it is easy to say" is no denial, since it says so all the same. */
const NOT_SUGGESTED =
  /\b(?:(?:do|does|did|has|have|cannot|could|should|would|must|is|was|are|were)(?: not|n[’']t)? ?(?:not )?(?:\p{L}+ ){0,2}?(?<=not (?:\p{L}+ ){0,2}|n[’']t (?:\p{L}+ ){0,2}|cannot (?:\p{L}+ ){0,2})(?:suggest|say|said|imply|mean|conclud|find|found|believ|accept|consider|claim|argu|infer|assum|to be taken)\w*|(?:wrong|unfair|unjust|misleading|simplistic|inaccurate|unhelpful|a mistake|tempting) to \p{L}+|(?:careful|care|order|seeks?|sought|tr(?:y|ies|ied)|aims?|wishes|want(?:s|ed)?) (?:\p{L}+ )?(?:to avoid|not to|never to))\b[^;.]{0,90}$/iu

const OPEN = /\b(?:whether|who (?:is|was) )[^;.]{0,90}$/iu

const CALLED_WRONG =
  /^[”"’']?,? ?(?:[\p{L}’ ]{0,30} )?(?:is|are|was|were|would be) (?:(?:itself|often|never|always|in itself|not only|both) )*(?:victim.blaming|unhelpful|stigmati[sz]ing|judge?mental|blaming|pejorative|not (?:a |an )?(?:neutral|helpful|acceptable|appropriate|accurate|true|fair|right|the right)|wrong|no longer used)\b/iu

const OF_WORDS =
  /\b(?:language|words?|wording|terms?|terminology|phrases?|labels?|labelling|expressions?|vocabulary)\b/i

const ADVISES_AGAINST =
  /\b(?:victim.blam\w+|unhelpful|stigmati[sz]\w+|judge?mental|pejorative|avoid(?:ed|s|ing)?|instead of|rather than|replac\w+|(?:should|must|do|does|will|can) (?:not|never) (?:be )?(?:used?|appear|say|describ|call|belong)\w*|no longer|adultif\w+|mov(?:es?|ed|ing) away|stop(?:s|ped|ping)?|challeng(?:e|es|ed|ing)|refram\w+|dropp\w+|remov\w+)\b/i
