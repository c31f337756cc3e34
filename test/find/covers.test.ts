import { expect, test } from 'vitest'
import type { About } from '../../src/find/index.ts'
import { findingsIn } from './found-in.ts'

/** A cover, how often the body names whom it is about, and what is read off it. */
const COVERS: readonly (readonly [story: string, cover: string, about: Partial<About>])[] = [
  [
    'a title of its own stands before what the report is, and a motto in small print belongs to neither',
    `# Growing up between the gaps
     Safety matters to everyone
     # A thematic child safeguarding practice review of three adolescents
     Report author: Sarah Holt
     Published 14 July 2021`,
    {
      title: 'Growing up between the gaps: A thematic child safeguarding practice review of three adolescents',
      published: '2021-07',
      author: 'Sarah Holt',
    },
  ],
  [
    'the name of the body runs over two lines and is no part of the title',
    `# NORTHMOOR & WEST
     # SAFEGUARDING CHILDREN PARTNERSHIP
     # CHILD SAFEGUARDING PRACTICE REVIEW
     # SIBLINGS K AND L
     REVIEWER: JANE BROWN
     PUBLICATION DATE: 3RD MARCH 2022`,
    {
      title: 'Child Safeguarding Practice Review: Siblings K and L',
      board: 'Northmoor & West Safeguarding Children Partnership',
      subject: 'Siblings K and L',
      published: '2022-03',
      author: 'Jane Brown, Reviewer',
    },
  ],
  [
    'a name goes on after a break, and a body wrote it too',
    `# Wren
     # and Asha
     # Local Child Safeguarding Practice Review
     Northmoor and the Isles Safeguarding Children Partnership
     Lead author: Jane Elstow-Lamb, with the Joint Review Panel
     Published 14 July 2021`,
    {
      title: 'Wren and Asha: Local Child Safeguarding Practice Review',
      board: 'Northmoor and the Isles Safeguarding Children Partnership',
      author: 'Jane Elstow-Lamb, with the Joint Review Panel',
    },
  ],
  [
    'the cover of a review in two languages',
    `# Single Unified Safeguarding Review Adolygiad Diogelu Unedig Sengl
     # Re: SUSR 3/2024
     # Child W
     Reviewers: Nia Elstow and Huw Prys`,
    {
      title: 'Single Unified Safeguarding Review: Re: SUSR 3/2024 Child W',
      author: 'Nia Elstow and Huw Prys, Reviewers',
    },
  ],
  [
    'who wrote it and when stand on lines of their own',
    `# Overview Report into a Serious Case Review of the circumstances concerning:
     # Child Q
     Report Author
     Dr Jane Foxley
     Date of publication
     12/05/2016`,
    {
      title: 'Overview Report into a Serious Case Review of the circumstances concerning: Child Q',
      subject: 'Child Q',
      published: '2016-05',
      author: 'Dr Jane Foxley',
    },
  ],
  [
    'employers stand in brackets behind the reviewers',
    `# Child Safeguarding Practice Review concerning Baby F
     Independent reviewers: Jo Ward (Ward Associates) and Ali Khan
     Agreed: 1 December 2021 | Published: 4 February 2022`,
    { published: '2022-02', author: 'Jo Ward and Ali Khan, Independent Reviewers', subject: 'Baby F' },
  ],
  [
    'the report was prepared for a committee by its author',
    `# Learning Review
     # Young Person A
     Learning Review Report prepared for Inverallan Child Protection Committee by Morag Tennant
     Date of publication: June 2022`,
    {
      title: 'Learning Review: Young Person A',
      board: 'Inverallan Child Protection Committee',
      author: 'Morag Tennant',
      published: '2022-06',
    },
  ],
  [
    'the child is the one whose experiences it learns from',
    `# “They could see me”
     # Learning from the experiences of Leo
     # Local Child Safeguarding Practice Review
     Report written by Clare Hyde-Evans MBE, independent author`,
    { subject: 'Leo', author: 'Clare Hyde-Evans MBE' },
  ],
  [
    'a child and her brothers and sister',
    `# Case Management Review relating to Child F and her brothers and sister
     Independent Chair of the Review Team: Mrs Oonagh Rea
     The incident took place in May 2016
     Sept 2018`,
    { subject: 'Child F and her brothers and sister', author: 'Mrs Oonagh Rea', published: '2018-09' },
  ],
  [
    'the letters of the name of the body are set wide apart',
    `# C A L D M E R E
     # SA F EG UA R D I N G C H I L D R E N PA RT N E R S H I P
     # Local Child Safeguarding Practice Review: Family X`,
    {
      title: 'Local Child Safeguarding Practice Review: Family X',
      board: 'Caldmere Safeguarding Children Partnership',
      subject: 'Family X',
    },
  ],
]

test.each(COVERS)('%s', (_story, cover, about) => {
  const body = 'The Caldmere team met Leo, Child Q, Baby F, Child F, Young Person A, Siblings K and L, and Family X. '
  expect(findingsIn(`${cover}\n---\n# 1 Introduction\n${body.repeat(3)}`).about).toMatchObject(about)
})

test('the place of the board and a word of the report are no names of a child', () => {
  const text =
    '# Serious Case Review\n# Northmoor\n---\nIn Northmoor many met. Northmoor Police and Northmoor Council came. In Northmoor all met.'
  expect(findingsIn(text).about.subject).toBe('')
})
