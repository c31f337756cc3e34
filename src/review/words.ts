import type { Remark } from './remark.ts'
import type { Noticed, RuleName } from './rule.ts'

/** What is the matter, why it matters and what to do, for a careful author who is no technician. */
export const wordRemark = ({ rule, facts }: Noticed): string => WORDS[rule](facts)

type Facts = Remark['facts']

const WORDS: Readonly<Record<RuleName, (facts: Facts) => string>> = {
  'broken-script': ({ what }) =>
    `The script cannot be read: ${bare(what)}. Nothing can be checked or read aloud until this line is mended.`,

  'other-source': ({ file }) =>
    `This script was drafted from another file than ${file}: its pages and quotations may not belong together. Put back the review that it was drafted from, or draft the script anew.`,

  'source-status': ({ text, page }) =>
    `The review itself says ${quoted(text)}${onPage(page)}. A draft, embargoed or confidential report must not be re-told. Once it is published, approve with --published-url and the address where it stands; nothing else lifts this.`,

  'unsourced-sentence': (facts) => UNSOURCED[String(facts.because)]?.(facts) ?? noFootnote(facts),

  'quotation-not-on-page': (facts) => NOT_ON_PAGE[String(facts.because)]?.(facts) ?? absent(facts),

  'content-note-missing': ({ because, heading, mustSay }) =>
    `${NO_CONTENT_NOTE[String(because)] ?? 'There is no content note'}. Listeners may have lived through what they are about to hear, and must be able to decide first. Under "## ${heading}", before the case is told, write a sentence with the words ${quoted(mustSay)} that names what the briefing speaks of.`,

  'synthetic-voice-notice-missing': ({ mustSay }) =>
    `No sentence tells the listener that a computer voice reads this. Listeners have a right to know. In a part that every edition has, write a sentence with the words ${quoted(mustSay)}.`,

  'attribution-missing': (facts) => attribution(facts),

  'support-lines-missing': (facts) => supportLines(facts),

  'recommendation-altered': ({ because, recommendation, page, text, said, listed }) =>
    because === 'count'
      ? `This sentence counts ${said} recommendations, and the list at the top of the script has ${listed}: ${quoted(text)}. Correct the one that is wrong.`
      : because === 'addressee'
        ? `This sentence says that ${quoted(said)} is asked, and ${recommendation}${onPage(page)} asks somebody else: ${quoted(text)}. Somebody answers for what a recommendation asks. Name whom the review names, or cite the recommendation that is meant.`
        : `${recommendation} is given in other words than the review's${onPage(page)}: ${quoted(text)}. The list at the top is shown to readers as the exact wording. Copy the words from the review.`,

  'personal-detail': ({ type, words, text }) =>
    `${DETAILS[String(type)] ?? 'A personal detail'}, ${quoted(words)}, stands in ${quoted(text)}. It could lead to a child, a family or a worker, and a briefing travels further than the review. Take it out or say it more generally; if the review's own words hold it, quote other words.`,

  'placeholder-left': ({ placeholder, text }) =>
    `${quoted(placeholder)} looks like a place that was to be filled in, in ${quoted(text)}. It would be read aloud as it stands. Write what belongs there, or take it out.`,

  'scanned-source': ({ state, pages }) =>
    state === 'unread'
      ? `Pages ${pages} of the review are pictures, and nothing could be read on them: what they say is missing here. Read them yourself, and add what listeners need.`
      : `Pages ${pages} of the review are scanned pictures: a program recognised their words, and it mistakes letters. Compare every quotation from them with the page itself.`,

  'quotation-cut': ({ because, words, text }) =>
    `${CUT[String(because)] ?? CUT.denied} (${quoted(words)}), and this quotation leaves that out: ${quoted(text)}. Whoever hears it takes it for what the review says. Quote the sentence from its beginning to its end, or choose another.`,

  'figure-not-in-source': ({ because, figures, text }) =>
    because === 'published'
      ? `The top of the script says ${quoted(text)}; the review was read as published in another year, and has this date nowhere. Listeners look the review up by it. Correct it, or, if it is right, say so when you approve.`
      : `The words that this sentence cites do not have this number or date (${figures}), or it counts something else there: ${quoted(text)}. A wrong figure is the commonest slip in a re-telling. Correct it, or cite the words of the review that have it. If you counted it yourself, say so when you approve.`,

  'negation-differs': ({ because, text }) =>
    `${NEGATION[String(because)] ?? 'The words that this sentence cites say the opposite'}: ${quoted(text)}. It may turn what the review says round. Compare the two; keep to the review's words, or cite the passage that bears it out.`,

  'name-not-in-source': (facts) => otherName(facts),

  'modality-differs': ({ because, text }) =>
    `${MODALITY[String(because)] ?? 'The words that this sentence cites are less firm than it is'}: ${quoted(text)}. Compare the two, and keep the review's "may", "should" or "planned to".`,

  'attribution-lost': ({ text, words }) =>
    `This sentence tells as a fact what the words that it cites give as somebody's word (${quoted(words)}): ${quoted(text)}. Say who said or thought it, or that the review found it.`,

  'fact-in-own-part': ({ because, words, text }) =>
    `${OWN_PART[String(because)] ?? 'This sentence seems to tell of the case'}${words === '' ? '' : ` (${quoted(words)})`}, in a part whose sentences need no source: ${quoted(text)}. Nobody checks it here. Give it a footnote with the page and the review's words, say "author:" and your reason, or take it out.`,

  'identifying-combination': ({ details, text }) =>
    `Together these could tell a listener who the family is: ${details}, in ${quoted(text)}. Each may stand in the review; side by side they lead to news reports, and to children who are alive. Leave one out or say it more generally: the year for the day, "a town" for its name, "brothers and sisters" for their number and ages.`,

  'graphic-detail': ({ words, text }) =>
    `${quoted(words)} in ${quoted(text)} describes injury, abuse or a way of dying in detail. A listener cannot look away as a reader can, and learns no more from it. Say what happened in a few plain words: "was badly hurt", "died by suicide", "was sexually abused".`,

  'unbackable-claim': ({ words, text }) =>
    `${quoted(words)} claims more than this briefing can show, in ${quoted(text)}. A listener cannot ask where it comes from. Cite the words of the review that say so, or take the claim out.`,

  'unexpanded-acronym': ({ because, acronym, expansion, text }) =>
    because === 'unknown'
      ? `${quoted(acronym)} is not in the lexicon, and nothing before says what it stands for: ${quoted(text)}. Most listeners come from another agency. Write it out, and add it to the lexicon so that it is said right.`
      : `${quoted(acronym)} is used before anything says what it stands for: ${quoted(text)}. Most listeners come from another agency. Write "${expansion}" at the first use.`,

  'reading-age': ({ age, most }) =>
    `The narrator's words ask for a reading age of ${age}; ${most} is the most that a mixed audience follows by ear. Shorter sentences and plainer words bring it down.`,

  'weak-source': ({ text }) =>
    `This sentence shares hardly a word with what it cites: ${quoted(text)}. It may say more than the review does. Move it closer to the review's words, or cite the passage that bears it out.`,

  'recommendation-not-listed': (facts) => notListed(facts),

  'too-long': ({ words, most }) =>
    `The edition for everyone has ${words} spoken words; the template allows ${most}. Few people hear a long briefing to its end. Shorten it, or say at approval why it needs the length.`,

  'too-short': ({ words, least }) =>
    `The edition for everyone has ${words} spoken words; the template asks for at least ${least}. Something that listeners need may be missing. Add to it, or say at approval why it is enough.`,

  'blame-language': (facts) =>
    avoided(facts, 'can sound as if a person were to blame. A briefing asks why, and what got in the way'),

  'victim-blaming-language': (facts) =>
    avoided(facts, 'can sound as if a child or someone who was harmed brought it about'),

  'hindsight-language': (facts) =>
    avoided(facts, 'judges by what only became known later. Say what people knew at the time'),

  'long-sentence': ({ words, most, text }) =>
    `This sentence has ${words} words: ${quoted(text)}. Above ${most} a listener loses the thread. If the words are yours, make two of it.`,

  'author-words': ({ text, reason }) =>
    `${quoted(text)} rests on the author alone, not on the review: ${bare(reason)}. Whoever approves answers for it.`,
}

const DETAILS: Readonly<Record<string, string>> = {
  name: 'A name that the review did not mean to give',
  dob: 'A full date of birth',
  address: 'An address',
  postcode: 'A postcode',
  phone: 'A telephone number',
  email: 'An e-mail address',
  'nhs-number': 'An NHS number',
  school: 'The name of a school',
  'staff-name': 'The name of a worker',
}

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

const NO_CONTENT_NOTE: Readonly<Record<string, string>> = {
  'no-segment': 'There is no content note',
  'not-for-all': 'The content note is in one edition only',
  'not-said': 'The part for the content note does not have one',
  'too-late': 'The content note comes after the case is told',
}

const attribution = ({ missing, name }: Facts): string => {
  const remedy = 'Listeners must be able to find the review, and its publisher must be named.'
  if (missing === 'segment')
    return `The part "## ${name}" is missing, so nobody is told which review this is and who published it. ${remedy} Put it back.`
  if (missing === 'publisher')
    return name === ''
      ? `Nobody says who published the review. ${remedy} Fill in "board" at the top of the script, and name it where the briefing says what it is.`
      : `The briefing does not say that ${name} published the review. ${remedy} Name it where the briefing says what it is.`
  return `The briefing does not say which review it tells of${name === '' ? '' : `, ${quoted(name)}`}. ${remedy} Name it where the briefing says what it is.`
}

const supportLines = ({ because, heading, name, number, text }: Facts): string => {
  if (because === 'other-number')
    return `The number of ${name} is ${number}, and this sentence gives another: ${quoted(text)}. Someone in need would ring the wrong number. Correct it; if the number has changed, correct it in the support lines as well.`
  const what =
    because === 'no-segment' ? `The part "## ${heading}" is missing` : `"## ${heading}" gives no support line`
  return `${what}. What is told can bring back what a listener lived through; nobody should be left alone with it. Give at least one support line for the review's nation, with its number.`
}

const notListed = ({ because, recommendation, page, text }: Facts): string => {
  const which = `${recommendation}${onPage(page)}, ${quoted(text)}`
  if (because === 'no-reason')
    return `A recommendation is left out and no reason given: ${which}. Write the reason beside it at the top of the script, or speak it.`
  if (because === 'not-spoken')
    return `A recommendation is listed as spoken, and no sentence cites it: ${which}. Speak it, or list it as not spoken, with the reason.`
  return `A recommendation of the review is not in the script's list: ${which}. None may be dropped in silence. List it at the top of the script, as spoken or with a reason.`
}

const avoided = ({ words, prefer, text, voice }: Facts, why: string): string =>
  voice === 'review'
    ? `The review's own words say ${quoted(words)}, which ${why}. A quotation stays as it is; consider quoting another passage, and do not repeat the wording in your own sentences.`
    : `${quoted(words)} in ${quoted(text)} ${why}. Consider: ${bare(prefer)}. If the review says it so, quote it in quotation marks.`

const onPage = (page: string | number | undefined): string => (page === undefined ? '' : ` on page ${page} of the PDF`)

/** In quotation marks, shortened: the line says where the whole stands. */
const quoted = (text: string | number | undefined): string => {
  const whole = String(text ?? '').replace(/["“”]/g, "'")
  return `"${whole.length > 160 ? `${whole.slice(0, 157).trimEnd()}...` : whole}"`
}

const bare = (text: string | number | undefined): string => String(text ?? '').replace(/[.\s]+$/, '')
