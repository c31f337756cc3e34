import { describe, expect, test } from 'vitest'
import { slotOfHeading } from '../../src/find/outline/sections.ts'
import { textsIn } from './found-in.ts'

describe('headings of the parts that tell of the child and the case', () => {
  test.each([
    'The child’s experience',
    'The children’s experience',
    'Voice of the child',
    'Voice of the children',
    'Lived experience',
    'Daily life of the children',
    'A day in the life of Child Q and her family',
    'What was life like for Aaron?',
    'Life at home',
    'Growing up in a house of secrets',
    'Who was Child Q?',
    'Who they were',
    'About Child A, B and C',
    'About the young people',
    'Getting to know Ash',
    'Ash’s story',
    'Ash and her world',
    'Pen portraits',
    'Profiles of the young people',
    'The young people',
    'The three children',
    'What the boys told us',
    'Hearing from the young people',
    'In their own words',
  ])('%s opens the child’s experience', (heading) => {
    expect(slotOfHeading(heading)).toBe('child')
  })

  test.each([
    'Brief synopsis of the case',
    'Synopsis',
    'Summary of the three cases',
    'What happened to Ash',
    'Overview of the case',
    'Case history',
    'Circumstances leading to the review',
    'Background to the case',
    'Background and circumstances',
  ])('%s opens the summary of the case', (heading) => {
    expect(slotOfHeading(heading)).toBe('summary')
  })

  test.each(['About this review', 'Who was involved?', 'Mother’s story', 'Family involvement in the review'])(
    '%s opens neither',
    (heading) => {
      expect(['child', 'summary']).not.toContain(slotOfHeading(heading))
    },
  )

  test('the children’s names divide the part on them', () => {
    expect(
      textsIn(
        `# Local Child Safeguarding Practice Review
         ## 1 The young people
         ### Aaron
         Aaron was seventeen and loved football. He told his youth worker that he was frightened on the bus home.
         ### Billy
         Billy lived with his nan after his mother died. He liked to cook for the others and wanted to be a chef.
         ## 2 Analysis
         The arrangements for transport were reviewed in the course of the following year by the council and its partners.`,
        'child-experience',
      ),
    ).toHaveLength(2)
  })

  test('among findings, a heading that says of whom they are opens no part on the child’s life', () => {
    const text = `# Serious Case Review
      ## 3 Findings
      ### The children
      The children were seldom seen alone and it was not known what their days were like. Practitioners should see children alone.`
    expect(textsIn(text, 'finding')).toHaveLength(1)
  })

  test('where no part is for it, what the child said and felt is the child’s experience', () => {
    expect(
      textsIn(
        `# Serious Case Review
         ## 4 Analysis
         The referral was received on a Friday and was allocated in the following week by the duty manager of the team.
         Tam liked school and told his teacher that he “kept his shoes on” at night because the door was often kicked in.`,
        'child-experience',
      ),
    ).toEqual([
      'Tam liked school and told his teacher that he “kept his shoes on” at night because the door was often kicked in.',
    ])
  })

  test('the paragraph that says how old the child was when harm was done goes before what happened', () => {
    const opening = 'Tam was seven when his mother was assaulted at home; he rang for help and she survived.'
    const told = textsIn(
      `# Local Child Safeguarding Practice Review
       ## At a glance
       ${opening}
       ## What happened
       The family moved to the area in May and were known to the health visitor and to the housing service there.`,
      'case-summary',
    )
    expect(told[0]).toBe(opening)
  })
})
