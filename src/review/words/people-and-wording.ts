import type { RuleName } from '../rule.ts'
import { bare, type Facts, quoted } from './phrases.ts'

/** What could lead to people, hurt them, or say more than can be shown. */
export const PEOPLE_AND_WORDING = {
  'personal-detail': ({ type, words, text }) =>
    `${DETAILS[String(type)] ?? 'A personal detail'}, ${quoted(words)}, stands in ${quoted(text)}. It could lead to a child, a family or a worker, and a briefing travels further than the review. Take it out or say it more generally; if the review's own words hold it, quote other words.`,

  'identifying-combination': ({ details, text }) =>
    `Together these could tell a listener who the family is: ${details}, in ${quoted(text)}. Each may stand in the review; side by side they lead to news reports, and to children who are alive. Leave one out or say it more generally: the year for the day, "a town" for its name, "brothers and sisters" for their number and ages.`,

  'graphic-detail': ({ words, text }) =>
    `${quoted(words)} in ${quoted(text)} describes injury, abuse or a way of dying in detail. A listener cannot look away as a reader can, and learns no more from it. Say what happened in a few plain words: "was badly hurt", "died by suicide", "was sexually abused".`,

  'unbackable-claim': ({ words, text }) =>
    `${quoted(words)} claims more than this briefing can show, in ${quoted(text)}. A listener cannot ask where it comes from. Cite the words of the review that say so, or take the claim out.`,

  'blame-language': (facts) =>
    avoided(facts, 'can sound as if a person were to blame. A briefing asks why, and what got in the way'),

  'victim-blaming-language': (facts) =>
    avoided(facts, 'can sound as if a child or someone who was harmed brought it about'),

  'hindsight-language': (facts) =>
    avoided(facts, 'judges by what only became known later. Say what people knew at the time'),
} satisfies Partial<Readonly<Record<RuleName, (facts: Facts) => string>>>

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

const avoided = ({ words, prefer, text, voice }: Facts, why: string): string =>
  voice === 'review'
    ? `The review's own words say ${quoted(words)}, which ${why}. A quotation stays as it is; consider quoting another passage, and do not repeat the wording in your own sentences.`
    : `${quoted(words)} in ${quoted(text)} ${why}. Consider: ${bare(prefer)}. If the review says it so, quote it in quotation marks.`
