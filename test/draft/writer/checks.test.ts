import { beforeAll, describe, expect, it } from 'vitest'
import { checkSentence } from '../../../src/draft/writer/check-sentence.ts'
import { agencyPatterns } from '../../../src/draft/writer/checks/agencies.ts'
import type { CheckName, ReviewWords } from '../../../src/draft/writer/checks/check.ts'
import { loadKnowledge } from '../../../src/knowledge/index.ts'

let review: ReviewWords
beforeAll(async () => {
  review = {
    subjects: ['Robin'],
    calledBy: (word) => (word === 'he' ? ['Robin'] : []),
    withKin: (words) => (words.includes('Ms A') ? `${words} the mother of Robin` : words),
    isEveryday: (word) => ['a', 'he', 'she', 'the', 'nobody'].includes(word),
    maySpeak: (sentence) => !/\bfailed to\b|\bfracture/.test(sentence),
    agencies: agencyPatterns(await loadKnowledge()),
  }
})

type Case = readonly [check: CheckName, sentence: string, ...cited: readonly string[]]

const CONTACTS = 'Professionals had 61 contacts with the family between April 2020 and February 2021.'
const MOTHER = 'Mother told the midwife about her methadone in the first two minutes of the first call.'
const NOBODY = 'No agency working with Robin knew that he was there.'
const TEACHER = 'The class teacher noticed the shoes, asked one open question and wrote down the answer.'

/** Each sentence is wrong in the one thing that its check is for. */
const CAUGHT: readonly Case[] = [
  ['rests-on-nothing', 'The class teacher noticed the shoes.'],
  ['form', 'The class teacher noticed the shoes', TEACHER],
  ['form', 'The class teacher noticed the shoes. She asked one open question.', TEACHER],
  ['form', 'The class teacher noticed the [shoes](http://x.example).', TEACHER],
  ['form', 'The class teacher noticed the shoes!', TEACHER],
  ['first-person', 'We learn that the class teacher noticed the shoes.', TEACHER],
  ['quotation', 'The class teacher “noticed the red shoes”.', TEACHER],
  ['quotation', 'The class teacher “noticed the shoes.', TEACHER],
  ['figures', 'Professionals had sixteen contacts with the family.', CONTACTS],
  ['figures', 'Robin was sixteen months old.', 'Robin was 16 weeks old.'],
  ['figures', 'The class teacher noticed the shoes a second time.', TEACHER],
  ['dates', 'Professionals had 61 contacts with the family before March 2021.', CONTACTS],
  ['dates', 'In winter the class teacher noticed the shoes.', TEACHER],
  ['dates', 'The class teacher noticed the shoes in May.', 'The class teacher may have noticed the shoes.'],
  ['dates', 'The mark was seen before the birth.', 'The mark was seen after the birth.'],
  ['names', 'The class teacher noticed the shoes at Elmfield.', TEACHER],
  ['names', 'Elmfield noticed the shoes and wrote down the answer.', TEACHER],
  ['people', 'The grandmother told the midwife in the first two minutes.', MOTHER],
  ['people', 'He wrote down the answer about the shoes.', TEACHER],
  ['people', 'The neighbour noticed the shoes and wrote down the answer.', TEACHER],
  ['agencies', 'Probation noticed the shoes and wrote down the answer.', TEACHER],
  ['polarity', 'The class teacher never noticed the shoes.', TEACHER],
  ['polarity', 'Every agency working with Robin knew that he was there.', NOBODY],
  ['polarity', 'The offer was refused by the family.', 'The offer was accepted by the family.'],
  [
    'polarity',
    'The letter did not state that she was not pregnant.',
    'The letter did not state that she was pregnant.',
  ],
  [
    'polarity',
    'The reasons why Robin was there were plain, and they were mysterious.',
    'There were reasons why Robin was not there, and they were not mysterious.',
  ],
  [
    'modality',
    'The Partnership will revise its procedure on bruising.',
    'The Partnership should revise its procedure on bruising.',
  ],
  ['modality', 'The man lived in the flat that summer.', 'The man may have lived in the flat that summer.'],
  ['modality', 'The class teacher must write down the answer about the shoes.', TEACHER],
  [
    'modality',
    'The Partnership revises its procedure on bruising.',
    'The Partnership should revise its procedure on bruising.',
  ],
  ['quantity', 'All the visits were by video link.', 'Some visits were by video link.'],
  ['quantity', 'Most visits were by video link.', 'Two visits were by video link.'],
  ['causes', 'The visits stopped because the building was closed.', 'The visits stopped. The building was closed.'],
  ['overlap', 'The class teacher was proud of a brave and gifted pupil.', TEACHER],
  ['overlap', 'The class teacher noticed the shoes, and colleagues praised her kindness.', TEACHER],
  ['speakable', 'The class teacher failed to notice the shoes.', 'The class teacher failed to notice the shoes.'],
  ['speakable', 'Robin had a fracture.', 'Robin had a fracture.'],
]

/** Each says what its passages say, in other words. */
const PASSING: readonly (readonly [sentence: string, ...cited: readonly string[]])[] = [
  ['Professionals had sixty-one contacts with the family.', CONTACTS],
  ['Between April 2020 and February 2021, professionals had 61 contacts with the family.', CONTACTS],
  ['Robin’s mother told the midwife in the first two minutes of the first call.', MOTHER],
  ['Nobody working with Robin knew he was there.', NOBODY],
  ['A class teacher noticed the shoes and asked one open question.', TEACHER],
  ['She wrote down the answer.', TEACHER, 'She was a class teacher.'],
  ['“One open question” was what the class teacher asked.', TEACHER],
  ['The man may have lived in the flat.', 'The man may have lived in the flat that summer.'],
  ['Mother said that Robin slept in a warm flat.', 'Mother said that Robin slept in a warm flat with two rooms.'],
  ['The visits stopped because the building was closed.', 'The visits stopped because the building was closed.'],
  ['The visits stopped.', 'The visits stopped, and the health visitor was not told.'],
  [
    'Nobody told the health visitor that the visits had stopped.',
    'The visits stopped, and the health visitor was not told.',
  ],
  ['She stayed with Robin until four in the morning.', 'A woman stayed with Robin until 4 am.'],
  ['Robin’s mother told the midwife.', 'Ms A told the midwife.'],
  ['The class teacher noticed the shoes that winter.', 'In January the class teacher noticed the shoes.'],
  ['He lived in the flat.', 'Robin lived in the flat.'],
  ['The class teacher noticed the shoes five times.', 'The class teacher noticed the shoes on five occasions.'],
  ['Robin’s father rang.', 'Father telephoned.'],
  ['Robin could speak to the class teacher.', 'Robin could speak to the class teacher, who could sign.'],
  [
    'The review asks the Partnership to revise its procedure on bruising.',
    'The Partnership should revise its procedure on bruising.',
  ],
]

const lapsesOf = (text: string, cited: readonly string[]): readonly CheckName[] =>
  checkSentence({ text, cited, review }).map(({ check }) => check)

describe('the checks of a sentence that a model wrote', () => {
  it.each(CAUGHT)('%s catches: %s', (check, sentence, ...cited) => {
    expect(lapsesOf(sentence, cited)).toContain(check)
  })

  it.each(PASSING)('let pass: %s', (sentence, ...cited) => {
    expect(checkSentence({ text: sentence, cited, review })).toEqual([])
  })

  it('know whom "she" means from the words just before', () => {
    const said = { text: 'The mother wrote down the answer.', cited: ['She wrote down the answer.'], review }
    expect(checkSentence(said).map(({ check }) => check)).toContain('people')
    expect(checkSentence({ ...said, before: ['The mother came in.'] })).toEqual([])
  })

  it('name the words in question', () => {
    const text = 'Professionals had sixteen contacts with the family in Elmfield.'
    expect(checkSentence({ text, cited: [CONTACTS], review })).toEqual([
      { check: 'figures', words: '16, 16 contact' },
      { check: 'names', words: 'Elmfield' },
    ])
  })
})
