import type { RuleName } from '../rule.ts'
import { bare, type Facts, onPage, quoted } from './phrases.ts'

/** What a script lacks, what is to be filled in or answered for, and what a listener cannot follow. */
export const PARTS_AND_LENGTH = {
  'broken-script': ({ what }) =>
    `The script cannot be read: ${bare(what)}. Nothing can be checked or read aloud until this line is mended.`,

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

  'recommendation-not-listed': (facts) => notListed(facts),

  'placeholder-left': ({ placeholder, text }) =>
    `${quoted(placeholder)} looks like a place that was to be filled in, in ${quoted(text)}. It would be read aloud as it stands. Write what belongs there, or take it out.`,

  'too-long': ({ words, most }) =>
    `The edition for everyone has ${words} spoken words; the template allows ${most}. Few people hear a long briefing to its end. Shorten it, or say at approval why it needs the length.`,

  'too-short': ({ words, least }) =>
    `The edition for everyone has ${words} spoken words; the template asks for at least ${least}. Something that listeners need may be missing. Add to it, or say at approval why it is enough.`,

  'long-sentence': ({ words, most, text }) =>
    `This sentence has ${words} words: ${quoted(text)}. Above ${most} a listener loses the thread. If the words are yours, make two of it.`,

  'reading-age': ({ age, most }) =>
    `The narrator's words ask for a reading age of ${age}; ${most} is the most that a mixed audience follows by ear. Shorter sentences and plainer words bring it down.`,

  'unexpanded-acronym': ({ because, acronym, expansion, text }) =>
    because === 'unknown'
      ? `${quoted(acronym)} is not in the lexicon, and nothing before says what it stands for: ${quoted(text)}. Most listeners come from another agency. Write it out, and add it to the lexicon so that it is said right.`
      : `${quoted(acronym)} is used before anything says what it stands for: ${quoted(text)}. Most listeners come from another agency. Write "${expansion}" at the first use.`,

  'author-words': ({ text, reason }) =>
    `${quoted(text)} rests on the author alone, not on the review: ${bare(reason)}. Whoever approves answers for it.`,
} satisfies Partial<Readonly<Record<RuleName, (facts: Facts) => string>>>

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
