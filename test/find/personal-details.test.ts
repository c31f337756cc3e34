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
    ['a worker whose work is no caring one', 'Its coordinator, Zelda Marlow, had asked.', 'staff-name: Zelda Marlow'],
    ['a street without a number', 'He was seen by the surgery in Cotter Street.', 'address: Cotter Street'],
    ['a house by its name', 'She lived alone at Thornbury Cottage.', 'address: Thornbury Cottage'],
    ['a street in Wales', 'They met at home in Tŷ Gwyn, Heol y Felin.', 'address: Tŷ Gwyn, Heol y Felin'],
    ['a name on social media', 'Her account was @ash_runs09 then.', 'name: @ash_runs09'],
    ['a number of a hospital', 'Hospital number: K1234567 was on it.', 'nhs-number: K1234567'],
    [
      'a mailbox in a person’s name among the contacts',
      'For further information write to f.marlow@reviews.example please.',
      'email: f.marlow@reviews.example',
    ],
    ['a school whose name has small words', 'She was at Kyle of Lorne Academy.', 'school: Kyle of Lorne Academy'],
    ['an address for letters', 'It went to tom.frost@northfold.gov.uk instead.', 'email: tom.frost@northfold.gov.uk'],
  ])('%s is noticed', (_, narrative, detail) => {
    expect(detailsIn(narrative)).toContain(detail)
  })

  test.each([
    ['the review’s own names', 'Ash told SW1 that Mother and Sibling 1 were at MGM’s.'],
    ['the makers of the review', 'The panel heard Dr Crane and Jane Elstow.'],
    ['published lines', 'Mother rang the NSPCC Helpline on 0808 800 5000.'],
    ['operations and other reviews', 'Operation Encompass told the school. The SCR “Carol” (2015) said so too.'],
    ['accounts of bodies', 'It asked @northfoldpolice about it.'],
    ['things with a title', 'It was put in a folder called Low Level Concerns.'],
    ['a mailbox of the body', 'For further information write to review.team@northfold.example please.'],
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
