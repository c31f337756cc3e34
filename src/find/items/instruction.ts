/** Whether a sentence tells its reader what to do: "Treat each episode as new", "Before closing a case, speak to whoever else is involved". */
export const isInstruction = (sentence: string): boolean => {
  const plain = sentence.replaceAll('’', "'")
  const [, after = ''] =
    /^(?:before|when|if|where|after|once|until|unless|whenever|instead of|rather than)\b[^.;]*?, (.*)$/iu.exec(plain) ??
    []
  return VERB.test(plain) || (after !== '' && VERB.test(after))
}

/** Verbs with which reviews tell practitioners what to do. */
const VERB =
  /^(?:(?:always|never|do not|don't|please|so|then|also) )?(?:treat|ask|start|begin|speak|talk|listen|look|check|stop|think|remember|notice|record|write|read|ring|call|visit|tell|say|find out|make sure|be|plan|name|assume|wait|try|keep|hold|share|go|put|take|give|use|trust|follow|expect|challenge|question|explain|see|meet|include|involve|bring|stay|hear|test|seek|ensure|consider)\b(?! (?:is|was|are|were|has|had)\b)/i
