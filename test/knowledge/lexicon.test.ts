import { describe, expect, test } from 'vitest'
import { loadKnowledge, type Nation } from '../../src/knowledge/index.ts'
import { splitSentences } from '../../src/shared/index.ts'

const { lexicon, supersededBodies } = await loadKnowledge()

const entryIn = (nation: Nation, term: string) =>
  lexicon.find((entry) => entry.term === term && (entry.nations ?? [nation]).includes(nation))

/** As written, the nation of the review, written out, and as the voice is to say it. */
const CASES: readonly (readonly [term: string, nation: Nation, expansion: string, say: string])[] = [
  ['SCR', 'England', 'serious case review', 'S C R'],
  ['SCR', 'Scotland', 'significant case review', 'S C R'],
  ['SCRs', 'England', 'serious case reviews', "S C R's"],
  ['CPR', 'Wales', 'child practice review', 'C P R'],
  ['CPR', 'England', 'cardiopulmonary resuscitation', 'C P R'],
  ['LCSPR', 'England', 'local child safeguarding practice review', 'local child safeguarding practice review'],
  ['MASH', 'England', 'multi-agency safeguarding hub', 'mash'],
  ['CAMHS', 'England', 'child and adolescent mental health services', 'cams'],
  ['CIN', 'England', 'child in need', 'child in need'],
  ['LAC', 'England', 'looked after child', 'child in care'],
  ['s47', 'England', 'section 47 of the Children Act 1989', 'section forty-seven'],
  ['A&E', 'England', 'accident and emergency', 'A and E'],
  ['SOS', 'England', 'Signs of Safety', 'Signs of Safety'],
  ['IRD', 'Scotland', 'interagency referral discussion', 'I R D'],
  ['UNOCINI', 'Northern Ireland', 'Understanding the Needs of Children in Northern Ireland', 'you-no-see-knee'],
]

test.each(CASES)('%s in %s is written out as "%s" and said "%s"', (term, nation, expansion, say) => {
  expect(entryIn(nation, term)).toMatchObject({ expansion, say })
})

test('a short form that means two things is said by its letters', () => {
  for (const term of ['DNA', 'SAR', 'ICO', 'ISO', 'PPO', 'PR', 'CSP', 'CPR'])
    expect(entryIn('England', term)?.say).toBe([...term].join(' '))
})

test('a sound has letters that every voice can say', () => {
  expect(lexicon.filter(({ say }) => !/^[A-Za-z][A-Za-z ,'-]*$/.test(say)).map(({ term }) => term)).toEqual([])
})

test('a sound has no word in capitals, which a voice would spell as it likes', () => {
  expect(lexicon.filter(({ say }) => /[A-Z]{2,}/.test(say)).map(({ term }) => term)).toEqual([])
})

describe('a superseded body', () => {
  test('is glossed by one sentence without an acronym', () => {
    const wrong = supersededBodies.filter(
      ({ sentence }) => splitSentences(sentence).length !== 1 || /\b(?!NHS\b)[A-Z]{2,}/.test(sentence),
    )
    expect(wrong.map(({ written }) => written)).toEqual([])
  })

  test('has an entry for its acronym and for its name', () => {
    const written = supersededBodies.map((body) => body.written)
    for (const name of [
      'LSCB',
      'Local Safeguarding Children Board',
      'PCT',
      'Primary Care Trust',
      'CCG',
      'Clinical Commissioning Group',
      'YOT',
      'NPS',
      'CRC',
    ])
      expect(written).toContain(name)
  })
})
