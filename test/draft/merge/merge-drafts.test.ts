import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mergeDrafts, parseScript, readScript } from '../../../src/draft/index.ts'

const TOP = '---\ntitle: "A"\n---\n\n'
const notes = (...texts: readonly string[]) => texts.map((text, at) => `[^${at + 1}]: ${text}\n`).join('')
const script = (sentences: readonly string[], ...texts: readonly string[]) =>
  `${TOP}## What happened\n\n${sentences.join('\n')}\n\n${notes(...texts)}`

const RIVER = 'p. 2: "the river"'
const SCHOOL = 'p. 3: "the school"'
const NURSE = 'p. 4: "the nurse"'

const BASE = script(['The river rose.[^1]', 'The school shut.[^2]', 'It ended.'], RIVER, SCHOOL)

describe('mergeDrafts', () => {
  it('gives the edited script back, byte for byte, where nothing was drafted otherwise', () => {
    const edited = BASE.replace('It ended.', 'It was over.')
    expect(mergeDrafts({ base: BASE, edited, fresh: BASE })).toEqual({ markdown: edited, conflicts: 0 })
  })

  it('gives the fresh draft where the author changed nothing', () => {
    const fresh = script(['The school shut.[^1]', 'It ended.'], SCHOOL)
    expect(mergeDrafts({ base: BASE, edited: BASE, fresh }).markdown).toBe(fresh.replaceAll('[^1]', '[^2]'))
  })

  it('keeps a changed sentence with its citation though the fresh draft numbers footnotes otherwise', () => {
    const edited = BASE.replace('The school shut.', 'The school closed.')
    const fresh = script(
      ['A nurse came.[^1]', 'The river rose.[^2]', 'The school shut.[^3]', 'It ended.'],
      NURSE,
      RIVER,
      SCHOOL,
    )
    const { markdown, conflicts } = mergeDrafts({ base: BASE, edited, fresh })
    expect(conflicts).toBe(0)
    expect(markdown).toBe(
      `${TOP}## What happened\n\nA nurse came.[^3]\nThe river rose.[^1]\nThe school closed.[^2]\nIt ended.\n\n${notes(RIVER, SCHOOL, NURSE)}`,
    )
  })

  it('keeps a sentence that the author wrote, with its footnote, beside what is drafted anew', () => {
    const edited = `${BASE.replace('It ended.', 'It ended.\nWe add this.[^9]')}[^9]: author: the board asked\n`
    const fresh = BASE.replace('The river rose.', 'The water rose.')
    expect(mergeDrafts({ base: BASE, edited, fresh }).markdown).toBe(
      edited.replace('The river rose.', 'The water rose.'),
    )
  })

  it('takes away the footnote of a sentence that is gone', () => {
    const fresh = script(['The school shut.[^1]', 'It ended.'], SCHOOL)
    const { markdown, conflicts } = mergeDrafts({ base: BASE, edited: BASE.replace('It ended.', 'Over.'), fresh })
    expect(conflicts).toBe(0)
    expect(markdown).not.toContain(RIVER)
  })

  it('marks what both changed, with both versions and the footnotes of both', () => {
    const edited = BASE.replace('The school shut.', 'The school closed.')
    const fresh = BASE.replace('The school shut.[^2]', 'The nurse came.[^2]').replace(SCHOOL, NURSE)
    const { markdown, conflicts } = mergeDrafts({ base: BASE, edited, fresh })
    expect(conflicts).toBe(1)
    expect(markdown).toContain(
      '<<<<<<< yours\nThe school closed.[^2]\n=======\nThe nurse came.[^3]\n>>>>>>> drafted anew\n',
    )
    expect(markdown).toContain(notes(RIVER, SCHOOL, NURSE))
  })

  it('keeps the line ends of the author’s editor', () => {
    const edited = BASE.replaceAll('\n', '\r\n')
    expect(mergeDrafts({ base: BASE, edited, fresh: BASE }).markdown).toBe(edited)
  })

  it('keeps two footnotes that say the same apart', () => {
    const twice = script(['The river rose.[^1]', 'The river fell.[^2]'], RIVER, RIVER)
    expect(mergeDrafts({ base: twice, edited: twice, fresh: twice }).markdown).toBe(twice)
  })

  it('keeps a footnote that the author has defined and not used', () => {
    const edited = `${BASE}[^note]: author: to be used\n`
    expect(mergeDrafts({ base: BASE, edited, fresh: BASE }).markdown).toBe(edited)
  })

  it('makes a script that can be read of a real draft, and one that cannot where a place is undecided', () => {
    const base = readFileSync(new URL('../../golden/bobbie-script.md', import.meta.url), 'utf8')
    const sentence = parseScript(base).segments[2]?.blocks[0]?.sentences[0]?.text ?? ''
    const edited = base.replace(sentence, 'The author says it otherwise.')
    expect('script' in readScript(mergeDrafts({ base, edited, fresh: base }).markdown)).toBe(true)
    const fresh = base.replace(sentence, 'The draft says it otherwise.')
    const { markdown } = mergeDrafts({ base, edited, fresh })
    const line = markdown.split('\n').findIndex((one) => one.startsWith('<<<<<<<')) + 1
    expect(readScript(markdown)).toMatchObject({ broken: [{ line }] })
  })
})
