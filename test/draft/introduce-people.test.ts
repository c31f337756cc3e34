import { describe, expect, it } from 'vitest'
import { introducePeople, openPeople } from '../../src/draft/tell/introduce-people.ts'
import type { Paragraph } from '../../src/read/index.ts'

const paragraph = (text: string, kind: 'paragraph' | 'cell' = 'paragraph'): Paragraph =>
  ({ text, kind, page: 2, pages: [2] }) as unknown as Paragraph // Nothing else of it is asked.

const whoIs = (name: string, ...paragraphs: readonly Paragraph[]): string | undefined =>
  openPeople({ paragraphs }).get(name)?.who

describe('openPeople', () => {
  it('takes who somebody is from a list that calls her or him another’s', () => {
    expect(
      whoIs('Adult A', paragraph('Adult A', 'cell'), paragraph('Mother’s partner from 2020; aged 33', 'cell')),
    ).toBe('Mother’s partner')
  })

  it('takes who somebody is from a review’s list of its people', () => {
    expect(whoIs('Ms D', paragraph('Ms D', 'cell'), paragraph('Mother of both children. Aged 24', 'cell'))).toBe(
      'the mother of both children',
    )
  })

  it.each([
    ['Mr B', 'Soon Ms A’s partner (“Mr B”) joined the household.', 'the partner of Ms A'],
    ['Ms A', 'She came with her mother (“Ms A”) and a brother.', 'the mother'],
    ['Mr D', 'The children’s father, Mr D, was at work.', 'the children’s father'],
  ])('takes who %s is from the sentence that says so', (name, text, who) => {
    expect(whoIs(name, paragraph(text))).toBe(who)
  })

  it('knows nobody of whom the review says only what was done', () => {
    expect(whoIs('Mr B', paragraph('Officers spoke to Mr B at the door.'))).toBeUndefined()
  })
})

const people = openPeople({ paragraphs: [paragraph('Ms A’s partner (“Mr B”) joined the household.')] })
const introduce = (body: string): string => introducePeople(body, people, () => '[^9]')

describe('introducePeople', () => {
  it('says who somebody is before the line that leads to the quotation', () => {
    expect(introduce('## A\n\nThe review saw this.\n\n> Mr B was out.[^1]\n')).toBe(
      '## A\n\nMr B is the partner of Ms A.[^9]\nThe review saw this.\n\n> Mr B was out.[^1]\n',
    )
  })

  it('says it behind a question that the quotation answers', () => {
    expect(introduce('## A\n\nWhat was seen?\n\n> Mr B was out.\n')).toContain(
      'What was seen?\nMr B is the partner of Ms A.[^9]\n\n>',
    )
  })

  it('says who the other is by whom somebody is introduced', () => {
    const both = openPeople({
      paragraphs: [paragraph('She came with her mother (“Ms A”).'), paragraph('Ms A’s partner (“Mr B”) joined them.')],
    })
    expect(introducePeople('## A\n\nIt says.\n\n> Mr B was out.\n', both, () => '[^9]')).toContain(
      'Mr B is the partner of Ms A, the mother.[^9][^9]\n',
    )
  })

  it('says it once', () => {
    expect(introduce('## A\n\nIt says.\n\n> Mr B.\n\n## B\n\nIt says.\n\n> Mr B.\n').match(/ is /g)).toHaveLength(1)
  })

  it.each([
    ['whom the quotation itself introduces', '> Ms A’s partner (“Mr B”) came.'],
    ['of whom the review does not say it', '> Mr C came.'],
  ])('adds nothing on somebody %s', (_, quote) => {
    const body = `## A\n\nIt says.\n\n${quote}\n`
    expect(introduce(body)).toBe(body)
  })

  it('adds nothing where the words cannot be found again', () => {
    const body = '## A\n\nIt says.\n\n> Mr B was out.\n'
    expect(introducePeople(body, people, () => '')).toBe(body)
  })
})
