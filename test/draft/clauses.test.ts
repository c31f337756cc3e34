import { describe, expect, it } from 'vitest'
import { clauseOf } from '../../src/draft/tell/recommendation-clause.ts'
import { shortenClause } from '../../src/draft/tell/shorten-clause.ts'
import { writeOutAcronyms } from '../../src/draft/tell/write-out-acronyms.ts'

const inLowerCase = (word: string): boolean => ['officers', 'hostel', 'member'].includes(word)

const spoken = (text: string): string => {
  const clause = clauseOf(text, inLowerCase)
  if (clause.form === 'asks') return `It asks ${clause.who} to ${clause.words}.`
  const beginnings = { asksFor: 'It asks for ', recommends: 'It recommends that ', says: 'It says that ', quote: '> ' }
  return `${beginnings[clause.form]}${clause.words}${clause.form === 'quote' ? '' : '.'}`
}

describe('clauseOf', () => {
  it.each([
    ['The Partnership should introduce a map.', 'It asks the Partnership to introduce a map.'],
    ['The Board must review its policy. It should then report.', 'It asks the Board to review its policy.'],
    [
      'The Probation Service and the Police to agree, and test, how they will check.',
      'It asks the Probation Service and the Police to agree, and test, how they will check.',
    ],
    [
      'Children’s Social Care and the Trust should together re-launch it.',
      'It asks Children’s Social Care and the Trust together to re-launch it.',
    ],
    [
      'The Council, as commissioner, should redesign its service.',
      'It asks the Council, as commissioner, to redesign its service.',
    ],
    [
      'Before a child is removed from the Register, the Health Board to describe a bad week.',
      'It asks the Health Board, before a child is removed from the Register, to describe a bad week.',
    ],
    [
      'Where contact is by video, the record to show what could not be seen.',
      'It asks for the record, where contact is by video, to show what could not be seen.',
    ],
    ['Officers to receive training in paid time.', 'It asks for officers to receive training in paid time.'],
    ['It is further recommended that a protocol be agreed.', 'It recommends that a protocol be agreed.'],
    ['Extend plans to cover six months.', '> Extend plans to cover six months.'],
    ['Member agencies to remind their staff of the law.', 'It asks member agencies to remind their staff of the law.'],
    ['The Review recommends that SBNI seeks an assurance.', 'It asks SBNI to seek an assurance.'],
    [
      'The Panel thinks that this is a fair question and that the Council should write to each family.',
      'It asks the Council to write to each family.',
    ],
    ['The governing body to read the file each term.', 'It asks the governing body to read the file each term.'],
    ['It is recommended that a protocol be agreed.', 'It recommends that a protocol be agreed.'],
    ['That a check be made in every case.', 'It recommends that a check be made in every case.'],
    [
      'The use of standard letters to victims should cease.',
      'It says that the use of standard letters to victims should cease.',
    ],
    [
      'GP practices should be supported to link their records.',
      'It says that GP practices should be supported to link their records.',
    ],
    ['Hostel staff to be advised of the routes.', 'It asks for hostel staff to be advised of the routes.'],
    [
      'No case is to be closed unless a manager has read it.',
      'It says that no case is to be closed unless a manager has read it.',
    ],
    [
      'The Board should agree a protocol which: (a) counts incidents; and (b) is tested.',
      'It asks the Board to agree a protocol which counts incidents; and is tested.',
    ],
    ['The Board extends its policy to every service.', '> The Board extends its policy to every service.'],
    [
      'The Board to write a briefing, and will run an event.',
      'It asks the Board to write a briefing, and to run an event.',
    ],
    ['We do not expect that staff will never leave.', '> We do not expect that staff will never leave.'],
  ])('reads %s', (text, clause) => {
    expect(spoken(text)).toBe(clause)
  })
})

describe('shortenClause', () => {
  it.each([
    ['is left whole where it fits', 'agree a plan and test it', 20, 'agree a plan and test it'],
    [
      'loses what is put between dashes',
      'ensure that all who see babies – among them nurses and locums – know the procedure well',
      12,
      'ensure that all who see babies know the procedure well',
    ],
    [
      'loses examples between commas',
      'train staff on what drug use, including alcohol and more than one drug, means for babies',
      10,
      'train staff on what drug use means for babies',
    ],
    [
      'ends before another thing that is asked',
      'relaunch the procedures for planning before birth, and ensure that no baby goes home until a plan is agreed',
      10,
      'relaunch the procedures for planning before birth',
    ],
    [
      'ends before what a thing involves',
      'develop an offer for those aged seventeen to twenty-five that involves housing, probation and adult social care',
      14,
      'develop an offer for those aged seventeen to twenty-five',
    ],
    [
      'keeps a bound',
      'close a case with the agreement of a manager, which is only given where the child was seen',
      8,
      'close a case with the agreement of a manager, which is only given where the child was seen',
    ],
    [
      'takes the first of a list after a colon, as running text',
      'use the new contract to require that services: record the children they know; and take part in planning',
      8,
      'use the new contract to require that services record the children they know',
    ],
    [
      'never cuts before who is meant',
      'agree a protocol under which no child who has a social worker, who is known to the police, is excluded from school',
      9,
      'agree a protocol under which no child who has a social worker, who is known to the police, is excluded from school',
    ],
    [
      'keeps what is added whole where it says what must not be',
      'review how officers share the reports they hold on a household, so that none is closed without being read',
      10,
      'review how officers share the reports they hold on a household, so that none is closed without being read',
    ],
    [
      'asks for no change without saying which',
      'the procedure for nuisance should be amended so that children are named',
      6,
      'the procedure for nuisance should be amended so that children are named',
    ],
    [
      'ends in no mark',
      'keep a register of every child on a short timetable, with a review date for each;',
      20,
      'keep a register of every child on a short timetable, with a review date for each',
    ],
    [
      'keeps a list that has barely begun',
      'require that services: record, and review every month, the children they know',
      6,
      'require that services: record, and review every month, the children they know',
    ],
  ])('%s', (_name, clause, words, short) => {
    expect(shortenClause(clause, words)).toBe(short)
  })
})

describe('writeOutAcronyms', () => {
  const lexicon = [
    { term: 'MASH', expansion: 'multi-agency safeguarding hub', say: 'mash' },
    {
      term: 'SBNI',
      expansion: 'Safeguarding Board for Northern Ireland',
      say: 'S B N I',
      nations: ['Northern Ireland'] as const,
    },
    { term: 'DNA', expansion: 'did not attend', say: 'D N A' },
    { term: 'MARAC', expansion: 'multi-agency risk assessment conference', say: 'mar-ack' },
  ]
  it.each([
    ['how the MASH handles calls', 'how the multi-agency safeguarding hub handles calls'],
    ['asks that SBNI writes', 'asks that the Safeguarding Board for Northern Ireland writes'],
    ['review how it refers to MARAC', 'review how it refers to the multi-agency risk assessment conference'],
    ['stop using “DNA” for children', 'stop using “DNA”, which stands for did not attend, for children'],
    ['the Multi-Agency Safeguarding Hub (MASH) to act', 'the Multi-Agency Safeguarding Hub to act'],
  ])('writes %s as %s', (written, out) => {
    expect(writeOutAcronyms(written, lexicon, 'Northern Ireland')).toBe(out)
  })

  it('leaves an acronym of another nation alone', () => {
    expect(writeOutAcronyms('asks SBNI', lexicon, 'England')).toBe('asks SBNI')
  })
})
