import { beforeAll, describe, expect, it } from 'vitest'
import { openJudge, type SentenceJudge } from '../../src/draft/choose/judge-sentence.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'
import { ROBIN } from './robin.ts'

let judge: SentenceJudge

beforeAll(async () => {
  const remark = { rule: 'personal-detail', level: 'warning', text: 'Marlowe', facts: { type: 'name' } } as const
  judge = openJudge({ ...ROBIN, remarks: [remark] }, await loadKnowledge(), '')
})

describe('openJudge', () => {
  it.each([
    'Robin sat on the stairs and waited for his sister.',
    'The nurse had “stable” in her notes, and thought no more of it.',
    'Ms A told the midwife in the first two minutes of the call.',
  ])('lets be spoken: %s', (sentence) => {
    expect(judge.maySpeak(sentence)).toBe(true)
  })

  it.each([
    ['a name that was found to be personal', 'Robin and Marlowe sat on the stairs together.'],
    ['a member of staff by name', 'Mrs Geddes noticed that Robin was cold.'],
    ['a named person with a role', 'Carolyn Pym, the health visitor, queried it in an e-mail.'],
    ['a first and a last name', 'The worry was passed to Carolyn Pym in an e-mail.'],
    ['a date of birth', 'Robin was born on 4 May 2018 at the hospital.'],
    ['a telephone number', 'The flat could be reached on 01632 960417 at night.'],
    ['a postcode', 'The flat stood at AB12 3CD near the river.'],
    ['detail of an injury', 'Robin had a fracture that was some days old.'],
    ['a pointer into the report', 'The visits are described in section 4 of it.'],
    ['no end', 'What we saw at the flat that winter'],
    ['blame', 'Mother failed to protect Robin from the man.'],
  ])('keeps from being spoken: %s', (_why, sentence) => {
    expect(judge.maySpeak(sentence)).toBe(false)
  })

  it.each([
    'Robin kept his shoes under his pillow.',
    'The officers spoke to each child they met.',
    'Robin was told for the first time that he could stay.',
    'It would be easy to say that people were not curious.',
  ])('takes as standing alone: %s', (sentence) => {
    expect(judge.standsAlone(sentence)).toBe(true)
  })

  it.each([
    'This was never asked.',
    'He also went to the flat.',
    'However, nobody rang back.',
    'The nurse was not on that list.',
    'No service contacted him after June.',
    'Because Father had rung a solicitor, and a letter was in the file.',
    'There was no point at which anyone compared them for a single family.',
    'A referral was made the next day.',
    'There was the baby, there was herself, and there was a tall figure.',
    'From about that time another man lived in the flat.',
    'There were understandable reasons for this.',
    'In the meantime the Health Board did what it could.',
    'None of this is a criticism of one worker.',
    'The school was not told for nine days.',
    'When we asked Robin to show us that time he drew a wall.',
    'Going to one meant a day off school.',
    'Ward nurses said it had come to feel normal.',
  ])('takes as leaning on what came before: %s', (sentence) => {
    expect(judge.standsAlone(sentence)).toBe(false)
  })

  it('finds what a person said more telling than what a policy says', () => {
    const said = '“Nobody asked me,” said the grandmother, who rang four times.'
    expect(judge.telling(said)).toBeGreaterThan(judge.telling('The policy framework sets out multi-agency processes.'))
  })
})
