import { describe, expect, it } from 'vitest'
import { factsOf, findingsWith, soundBut, soundWith } from '../review-fixture.ts'

const details = (sentence: string, footnotes?: string) =>
  factsOf('personal-detail', soundWith(sentence, footnotes)).map(({ type, words }) => [type, words])

describe('personal-detail', () => {
  it.each([
    ['Write to a.brown@example.org.', 'email', 'a.brown@example.org'],
    ['They lived at LF14 2QX.', 'postcode', 'LF14 2QX'],
    ['The number was 028 9649 6114.', 'phone', '028 9649 6114'],
    ['The record was 999 041 7730.', 'nhs-number', '999 041 7730'],
    ['Robin was born on 14 May 2004.', 'dob', 'born on 14 May 2004'],
    ['The form said 23/02/2006.', 'dob', '23/02/2006'],
  ])('blocks "%s"', (sentence, type, words) => {
    expect(details(sentence)).toEqual([[type, words]])
  })

  it.each([
    'Robin was born in May 2004.',
    'On 14 May 2004 a strategy meeting was held.',
    'Between 2011 and 2012 there were 61 contacts.',
    'Section 47 of the Children Act 1989 applies.',
    'If you are worried, the NSPCC Helpline is on 0808 800 5000.',
  ])('lets "%s" stand', (sentence) => {
    expect(details(sentence)).toEqual([])
  })

  it('looks at the words behind a footnote, since the page shows them', () => {
    expect(details('> Robin was seen.[^q]', '[^q]: p. 4: "Robin was seen at LF14 2QX"')).toEqual([
      ['postcode', 'LF14 2QX'],
    ])
  })

  it.each([
    ['the title', 'title: Learning from the review about Robin', 'title: Learning from LF14 2QX'],
    ['a heading', '## What happened', '## What happened at LF14 2QX'],
  ])('looks into %s too', (_, text, other) => {
    expect(factsOf('personal-detail', soundBut(text, other))).toHaveLength(1)
  })

  it('blocks a name that was noticed in the review', () => {
    const sound = soundWith('Carolyn Pym asked.')
    const remark = {
      rule: 'personal-detail',
      level: 'warning',
      page: 6,
      text: 'Carolyn Pym',
      facts: { type: 'staff-name' },
    } as const
    const noticed = factsOf('personal-detail', sound, { findings: findingsWith([remark]) })
    expect(noticed).toEqual([expect.objectContaining({ type: 'staff-name', words: 'Carolyn Pym' })])
    expect(factsOf('personal-detail', sound)).toEqual([expect.objectContaining({ type: 'name' })])
  })
})
