import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseAnswer, parseMended } from '../../../src/draft/writer/answer.ts'
import { parsePrompts } from '../../../src/draft/writer/prompts.ts'
import { packagePath } from '../../../src/shared/index.ts'

const builtIn = (name: string): string => readFileSync(packagePath('templates', 'writer', name), 'utf8')
const FILES = { system: builtIn('system.md'), again: builtIn('again.md'), segments: builtIn('segments.yaml') }

describe('the prompts', () => {
  it('that are built in name the segments that tell the case, and none that must stay as it is', () => {
    const headings = parsePrompts(FILES).segments.flatMap((segment) => segment.headings)
    expect(headings).toEqual([
      'What happened',
      'What happened?',
      'What life was like for *',
      'Message *',
      'What did we learn?',
      'What went well',
      'What went well?',
    ])
  })

  it.each([
    ['system.md', { ...FILES, system: ' \n' }],
    ['again.md', { ...FILES, again: '' }],
    ['segments.yaml', { ...FILES, segments: 'headings: [' }],
    ['segments.yaml', { ...FILES, segments: '- headings: [What happened]\n  purpose: Tell it.\n  kinds: [gossip]\n' }],
  ])('are refused with the name of the file where %s cannot be used', (name, files) => {
    expect(() => parsePrompts(files)).toThrow(`templates/writer/${name} cannot be used`)
  })
})

describe('an answer', () => {
  it('gives one entry a sentence, though the model put two into one', () => {
    const json = JSON.stringify({ sentences: [{ part: 'a', text: 'Robin  slept. Robin woke.', restsOn: ['p1'] }] })
    expect(parseAnswer(json)).toEqual([
      { part: 'a', text: 'Robin slept.', restsOn: ['p1'] },
      { part: 'a', text: 'Robin woke.', restsOn: ['p1'] },
    ])
  })

  it('may stand in a fence', () => {
    expect(parseMended('```json\n{"sentences":[{"number":2,"text":"","restsOn":[]}]}\n```')?.get(2)?.text).toBe('')
  })

  it.each([
    '',
    'null',
    '[]',
    '{"sentences":[]}',
    '{"sentences":[{"part":"a","text":7,"restsOn":[]}]}',
    '{"sentences":[{',
  ])('is none where it is %s', (text) => {
    expect(parseAnswer(text)).toBeUndefined()
  })
})
