import { describe, expect, test } from 'vitest'
import { findingsIn } from './found-in.ts'

/** The details noticed in a paragraph of the narrative, each as "type: words". */
const detailsIn = (narrative: string): readonly string[] =>
  findingsIn(`# Local Child Safeguarding Practice Review: Child Ash
    Northfold Safeguarding Children Partnership
    Independent Author: Jane Elstow
    ---
    ## 1 The review panel
    The panel was chaired by Peter Marsh. Dr Helen Crane, Designated Doctor, sat on it.
    ## 2 What happened
    Ash went to Primary School 1. SW1 and HV2 knew Mother, Sibling 1 and MGM.
    ${narrative}`)
    .remarks.filter(({ rule }) => rule === 'personal-detail')
    .map(({ facts, text }) => `${facts.type}: ${text}`)

describe('personal details that slipped in', () => {
  test.each([
    ['a worker by name', 'Her social worker, Rachel Hobday, came.', 'staff-name: Rachel Hobday'],
    ['a worker beside her code', 'SW1, Rachel Hobday, visited.', 'name: Rachel Hobday'],
    ['a neighbour with a title', 'A neighbour, Mrs Oakes, heard shouting.', 'name: Mrs Oakes'],
    ['a first name that does something', 'He said that Jamie hides when he hears it.', 'name: Jamie'],
    ['a first name that owns something', 'Jordan’s school noticed it.', 'name: Jordan'],
    ['a first name that no list knows, beside a relation', 'Her half-brother (Zebulon) saw it.', 'name: Zebulon'],
    [
      'a first name that no list knows, after saying so',
      'In the log her first name, Zebuline, was left.',
      'name: Zebuline',
    ],
    [
      'a number of the health service of Scotland',
      'His CHI number (0101011234) stood on it.',
      'nhs-number: 0101011234',
    ],
    ['a date of birth', 'Ash was born on 3 March 2019.', 'dob: 3 March 2019'],
    ['a date of birth with its time', 'Ash arrived early (03/03/2019, 04:52).', 'dob: 03/03/2019, 04:52'],
    ['a street', 'They lived at 14 Fenwick Street then.', 'address: 14 Fenwick Street'],
    ['a block of flats', 'The car stood outside Ropery Lane flats.', 'address: Ropery Lane flats'],
    ['a postcode', 'The house (NF3 4QT) is in the area.', 'postcode: NF3 4QT'],
    ['a telephone number', 'He rang 01632 960123.', 'phone: 01632 960123'],
    ['an NHS number', 'NHS number 485 777 3456 stands in the letter.', 'nhs-number: NHS number 485 777 3456'],
    [
      'a school that is a number elsewhere',
      'The minutes name it as Bramwell Primary School.',
      'school: Bramwell Primary School',
    ],
    ['an address for letters', 'It went to tom.frost@northfold.gov.uk instead.', 'email: tom.frost@northfold.gov.uk'],
  ])('%s is noticed', (_, narrative, detail) => {
    expect(detailsIn(narrative)).toContain(detail)
  })

  test.each([
    ['the review’s own names', 'Ash told SW1 that Mother and Sibling 1 were at MGM’s.'],
    ['the makers of the review', 'The panel heard Dr Crane and Jane Elstow.'],
    ['published lines', 'Mother rang the NSPCC Helpline on 0808 800 5000.'],
    ['public bodies', 'Northfold Police told Barnardo’s and Northfold General Hospital.'],
    ['authors and public inquiries', 'Lord Laming, the Munro Review and Marian Brandon and colleagues say so.'],
    ['children whom the country knows', 'Victoria Climbié was seen by many.'],
    ['days and months', 'On Monday 4 May 2020 he was at home. In April and May she was not.'],
    ['guidance and models', 'Working Together says so, and Signs of Safety was used.'],
  ])('%s are none', (_, narrative) => {
    expect(detailsIn(narrative)).toEqual([])
  })
})

test.each([
  ['a word that begins a sentence', 'Several said so. Everybody asked about it.'],
  ['what a child calls a parent', 'He told a nurse that “Daddy says no”.'],
  ['practices of general practitioners', 'The record of GP Practices was seen.'],
  ['a title with the letter of a person', 'Her mother, Mrs B, said so.'],
  ['a code of capitals', 'MR was seen by her aunt, and MR’s aunt rang.'],
])('%s is nobody’s name', (_what, narrative) => {
  expect(detailsIn(narrative)).toEqual([])
})
