import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/draft/index.ts'
import { brokenScriptRemarks, RULE_NAMES } from '../../src/review/index.ts'
import { remarksOn, SOUND, soundBut, soundWith } from './review-fixture.ts'

describe('reviewScript', () => {
  it('has nothing against a sound script but a note on the words of its author', () => {
    expect(remarksOn(parseScript(SOUND)).map(({ rule, level }) => [rule, level])).toEqual([['author-words', 'note']])
  })

  it('shows blockers first, then warnings, then notes, each by line', () => {
    const script = soundWith('A first claim. A second claim. Robin was 9 months old.[^1]')
    const order = remarksOn(script).map(({ level, line }) => [level, line])
    expect(order.map(([level]) => level)).toEqual(['blocker', 'blocker', 'warning', 'note'])
    expect(order[0]?.[1]).toBeLessThanOrEqual(Number(order[1]?.[1]))
  })

  it('keeps the id of a remark when the sentence moves to another line', () => {
    const [above] = remarksOn(soundWith('A claim.'))
    const [below] = remarksOn(soundBut('Here is what happened.', 'Here is what happened.\n\n\n\nA claim.'))
    expect(below?.id).toBe(above?.id)
    expect(below?.line).not.toBe(above?.line)
  })

  it('gives another id when the words change', () => {
    expect(remarksOn(soundWith('A claim.'))[0]?.id).not.toBe(remarksOn(soundWith('A claim!'))[0]?.id)
  })

  it('makes an id of the rule and eight hexadecimal digits', () => {
    expect(remarksOn(soundWith('A claim.'))[0]?.id).toMatch(/^unsourced-sentence-[0-9a-f]{8}$/)
  })

  it('gives two remarks on the same words two ids', () => {
    const ids = remarksOn(soundWith('A claim.\n\nA claim.')).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says in words what every remark is about', () => {
    const texts = remarksOn(soundWith('A claim [name]. He failed to see 9 risks.[^1]')).map(({ text }) => text)
    expect(texts.filter((text) => text.includes('undefined') || text.length < 40)).toEqual([])
  })
})

describe('brokenScriptRemarks', () => {
  it('is a blocker for each fault, with its line and what is the matter', () => {
    expect(brokenScriptRemarks([{ line: 7, what: 'Footnote [^9] is not defined.' }])).toMatchObject([
      {
        rule: 'broken-script',
        level: 'blocker',
        line: 7,
        text: expect.stringContaining('Footnote [^9] is not defined'),
      },
    ])
  })
})

describe('docs/rules.md', () => {
  const page = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')

  it.each(RULE_NAMES)('has a heading for %s', (rule) => {
    expect(page).toMatch(new RegExp(`^### ${rule}$`, 'm'))
  })

  it('has no heading for a rule that does not exist', () => {
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
    expect(headings.filter((heading) => !RULE_NAMES.some((rule) => rule === heading))).toEqual([])
  })
})
