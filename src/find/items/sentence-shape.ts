/** Whether the text ends as a sentence does. */
export const endsSentence = (text: string): boolean => /[.!?…]["'”’)\]]*\d{0,2}$/.test(text.trim())

/** Whether the text leads in what follows it. */
export const leadsIn = (text: string): boolean => /[:–—]\s*(?:-\s*)?$/.test(text.trim())

/** Whether the text begins in the middle of a sentence. */
export const startsWithin = (text: string): boolean => /^["'“‘(]*\p{Ll}/u.test(text)
