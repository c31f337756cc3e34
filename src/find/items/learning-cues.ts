/** Whether a sentence says that something is to be learned, wherever it stands. */
export const teaches = (sentence: string): boolean => TEACHES.test(sentence.replaceAll('’', "'"))

/** Whether a sentence judges: it concludes, or says that something was missing, late, weak, not done. */
export const concludes = (sentence: string): boolean => CONCLUDES.test(sentence.replaceAll('’', "'"))

const TEACHES =
  /\b(?:the|a|one|another|this|plain|clear|important|key) (?:\w+ )?(?:lesson|learning)\b(?! (?:event|disab|difficult|mentor|review|point|support|from (?:this|the) review (?:will|should|must)))[^.]{0,50}\b(?:is|are|here|for|that|about)\b|\bthere is (?:a )?(?:\w+ )?(?:lesson|learning)\b|\b(?:to be|can be|we have|has) (?:learn(?:ed|t))\b(?: (?:from this|that|here))|\blesson of (?:this|the)\b|\b(?:draws?|drew) (?:from this\b[^.]{0,30})?the (?:\w+ )?lesson\b|\bthis (?:case|episode|experience|review|tragedy|family's story) (?:also |again |clearly )?(?:shows|tells us|teaches|demonstrates|reminds|illustrates|highlights|underlines|reinforces)\b|\b(?:highlights?|demonstrates?|underlines?|illustrates?|reinforces?|emphasises?|shows?) the (?:\w+ )?(?:importance|need|value|risks?|danger) (?:of|for|to|that)\b|\bis a reminder\b|\b(?:the|a) (?:\w+ )?reminder (?:that|of)\b|\bkey learning\b|\bwhat the (?:episode|case) shows\b|\b(?:panel|review(?: team| panel)?|author|reviewers?|we) (?:is|are) (?:\w+ )?of the (?:view|opinion) that\b|\b(?:panel|review(?: team| panel)?|author|reviewers?) (?:considers?|believes?|notes?|takes the view|emphasi[sz]es|stresses|wishes to (?:stress|emphasi[sz]e|highlight)|would (?:stress|emphasi[sz]e|highlight)) (?:it (?:important|essential|vital)|that (?:\w+ ){0,12}(?:is|are|should|must|needs?|ought|can(?:not)?)\b)/i

const CONCLUDES =
  /\b(?:panel|review|author|reviewers?|review team) (?:concludes?|finds?|found)\b|\b(?:central|main|key|principal) (?:finding|weakness|conclusion)\b|\b(?:not|no|never|nor|seldom|rarely|hardly|absent|insufficient|inadequate|lack(?:ed|ing)?|without|missed|fail(?:ed|ure)|too (?:late|little|often|readily)|weak(?:ness)?|poor|limited|unclear|inconsistent|overlooked|assum(?:ed|ption)|treated as|relied|only)\b/i
