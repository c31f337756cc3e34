import type { RuleName } from '../rule.ts'
import { type Facts, onPage, quoted } from './phrases.ts'

/** What does not agree with the review, or rests on nothing. */
export const AGAINST_REVIEW = {
  'other-source': ({ file }) =>
    `This script was drafted from another file than ${file}: its pages and quotations may not belong together. Put back the review that it was drafted from, or draft the script anew.`,

  'source-status': ({ text, page }) =>
    `The review itself says ${quoted(text)}${onPage(page)}. A draft, embargoed or confidential report must not be re-told. Once it is published, approve with --published-url and the address where it stands; nothing else lifts this.`,

  'scanned-source': ({ state, pages }) =>
    state === 'unread'
      ? `Pages ${pages} of the review are pictures, and nothing could be read on them: what they say is missing here. Read them yourself, and add what listeners need.`
      : `Pages ${pages} of the review are scanned pictures: a program recognised their words, and it mistakes letters. Compare every quotation from them with the page itself.`,

  'unsourced-sentence': (facts) => UNSOURCED[String(facts.because)]?.(facts) ?? noFootnote(facts),

  'quotation-not-on-page': (facts) => NOT_ON_PAGE[String(facts.because)]?.(facts) ?? absent(facts),

  'quotation-cut': ({ because, words, text }) =>
    `${CUT[String(because)] ?? CUT.denied} (${quoted(words)}), and this quotation leaves that out: ${quoted(text)}. Whoever hears it takes it for what the review says. Quote the sentence from its beginning to its end, or choose another.`,

  'figure-not-in-source': ({ because, figures, text }) =>
    because === 'published'
      ? `The top of the script says ${quoted(text)}; the review was read as published in another year, and has this date nowhere. Listeners look the review up by it. Correct it, or, if it is right, say so when you approve.`
      : `The words that this sentence cites do not have this number or date (${figures}), or it counts something else there: ${quoted(text)}. A wrong figure is the commonest slip in a re-telling. Correct it, or cite the words of the review that have it. If you counted it yourself, say so when you approve.`,

  'name-not-in-source': (facts) => otherName(facts),

  'negation-differs': ({ because, text }) =>
    `${NEGATION[String(because)] ?? 'The words that this sentence cites say the opposite'}: ${quoted(text)}. It may turn what the review says round. Compare the two; keep to the review's words, or cite the passage that bears it out.`,

  'modality-differs': ({ because, text }) =>
    `${MODALITY[String(because)] ?? 'The words that this sentence cites are less firm than it is'}: ${quoted(text)}. Compare the two, and keep the review's "may", "should" or "planned to".`,

  'attribution-lost': ({ text, words }) =>
    `This sentence tells as a fact what the words that it cites give as somebody's word (${quoted(words)}): ${quoted(text)}. Say who said or thought it, or that the review found it.`,

  'weak-source': ({ text }) =>
    `This sentence shares hardly a word with what it cites: ${quoted(text)}. It may say more than the review does. Move it closer to the review's words, or cite the passage that bears it out.`,

  'fact-in-own-part': ({ because, words, text }) =>
    `${OWN_PART[String(because)] ?? 'This sentence seems to tell of the case'}${words === '' ? '' : ` (${quoted(words)})`}, in a part whose sentences need no source: ${quoted(text)}. Nobody checks it here. Give it a footnote with the page and the review's words, say "author:" and your reason, or take it out.`,
} satisfies Partial<Readonly<Record<RuleName, (facts: Facts) => string>>>

const noFootnote = ({ text }: Facts): string =>
  `Nothing says where this comes from: ${quoted(text)}. Every sentence about the case needs a footnote with the page and the review's exact words. Add one, or take the sentence out. If the words are your own, say so in the footnote: author: and your reason.`

const UNSOURCED: Readonly<Record<string, (facts: Facts) => string>> = {
  'no-footnote': noFootnote,
  'footnote-missing': ({ text, footnote }) =>
    `This sentence points to footnote ${footnote}, which is not in the file: ${quoted(text)}. Put the footnote back, or cite another.`,
  'no-reason': ({ text }) =>
    `The footnote of this sentence says "author:" and gives no reason: ${quoted(text)}. Write why it may be said; whoever approves must be able to judge it.`,
  'quotation-without-source': ({ text }) =>
    `This quotation names no page: ${quoted(text)}. A block quotation is the review's own words and needs a footnote with the page and those words.`,
  'guidance-unknown': ({ text, guidance }) =>
    `This sentence cites guidance that does not exist, ${quoted(guidance)}: ${quoted(text)}. Correct the name after "guidance:", or cite the review.`,
  'guidance-altered': ({ text, guidance }) =>
    `This sentence is not word for word one of the guidance ${quoted(guidance)} that it cites: ${quoted(text)}. Put the words back as they were, or mark the sentence as yours: author: and your reason.`,
}

const absent = ({ text, page, footnote }: Facts): string =>
  `Footnote ${footnote} says that page ${page} of the PDF has these words, and the review has them nowhere: ${quoted(text)}. Copy the words from the page exactly, or take out what rests on them.`

const NOT_ON_PAGE: Readonly<Record<string, (facts: Facts) => string>> = {
  absent,
  empty: ({ page, footnote }) =>
    `Footnote ${footnote} names page ${page} of the PDF and quotes no words. Copy the exact words that the sentence rests on.`,
  'other-page': ({ text, page, footnote }) =>
    `Footnote ${footnote} says that these words stand on page ${page} of the PDF; they stand elsewhere in the review: ${quoted(text)}. Correct the page. It is counted as a PDF viewer counts, from 1.`,
  order: ({ text, page, footnote }) =>
    `Footnote ${footnote} joins words of page ${page} of the PDF in another order than the review has them: ${quoted(text)}. Quote them as they stand, or use two footnotes.`,
  shreds: ({ text, footnote }) =>
    `Footnote ${footnote} is put together from single words: ${quoted(text)}. That can be made to say anything. Quote whole phrases.`,
  'not-the-cited-words': ({ text }) =>
    `This quotation says other words than the footnote that it cites: ${quoted(text)}. It is read as the review's own voice, so it must be exact. Copy the words, or make it your own sentence without the ">".`,
  'spoken-words': ({ text, page }) =>
    `These words are in quotation marks and page ${page} of the PDF does not have them: ${quoted(text)}. Whoever hears them takes them for the review's. Copy the words exactly, or leave out the marks.`,
}

const CUT: Readonly<Record<string, string>> = {
  denied: 'The review denies these words in the same breath',
  condition: 'The review says these words under a condition',
  whose: "The review gives these words as somebody's word or as a supposition",
  possible: 'The review says that this may be, should be or was meant',
}

const NEGATION: Readonly<Record<string, string>> = {
  added: 'This sentence says "not", "no" or the like, and the words that it cites do not',
  'left-out': 'The words that this sentence cites say "not", "no" or the like, and the sentence does not',
  opposite: 'This sentence has a word, and the words that it cites only its opposite',
}

const otherName = ({ because, names, instead, deed, text }: Facts): string => {
  if (because === 'swapped')
    return `This sentence speaks of ${names}, and the words that it cites of ${instead}: ${quoted(text)}. It may give one person's deed to another. Compare the two, or cite the passage that names them.`
  if (because === 'doer')
    return `This sentence gives to ${names} what the words that it cites say of ${instead} (${quoted(deed)}): ${quoted(text)}. Compare the two, or cite the passage that bears it out.`
  return `${quoted(names)} is not in the words that this sentence cites${because === 'elsewhere' ? '' : ', nor anywhere in the review'}: ${quoted(text)}. A name that the review does not give can point to somebody. Take it out, or cite the passage that has it.`
}

const MODALITY: Readonly<Record<string, string>> = {
  certain: 'The words that this sentence cites hold it possible, and the sentence tells it as a fact',
  done: 'The words that this sentence cites say that it was asked for or meant, and the sentence tells it as done',
  stronger: 'This sentence asks for more than the words that it cites do',
  weaker: 'This sentence asks for less than the words that it cites do',
  condition: 'The words that this sentence cites say it under a condition ("if"), and the sentence without one',
  quantity: 'This sentence says "all" where the words that it cites say "some" or "most"',
}

const OWN_PART: Readonly<Record<string, string>> = {
  case: 'This sentence tells of the case',
  unknown: 'This sentence gives something that neither the review nor the template has',
}
