/** Thanks to those who took part, and where to write for more: sentences of the reviewers' own to their readers, which ask nobody for anything. */
export const isClosingWord = (sentence: string): boolean => THANKS.test(sentence) || WHERE_TO_WRITE.test(sentence)

const THANKS =
  /\b(?:would like|wish(?:es)?|want) to (?:thank|acknowledge|express (?:our|my|their|its) (?:thanks|gratitude))\b|\b(?:we|i|the (?:reviewers?|authors?|panel|review team)) (?:also )?(?:thank|(?:is|are|am) (?:very |most |also )?grateful to)\b|^(?:our |my )?(?:sincere |grateful |particular )?thanks (?:go|are due|to)\b/i

/** "For more about this review please email a.b@c.example": a way to write, ring or look it up, with an address or for enquiries. */
const WHERE_TO_WRITE =
  /\b(?:e-?mail|telephone|phone|ring|call|write|contact|visit|see|get in touch)\b.*(?:[\w.+-]+@[\w-]+\.\w|\bwww\.|https?:|\b0\d{3,4}[ -]?\d{3})|\b(?:for (?:more|further|any) (?:about|information|details|copies|enquir\w+)|(?:press|media|other|any) enquiries|to (?:order|request) (?:a )?cop(?:y|ies))\b.*\b(?:please|contact|e-?mail|telephone|visit)\b/i
