import { describe, expect, it } from 'vitest'
import { type LexiconEntry, loadKnowledge } from '../../../src/knowledge/index.ts'
import { spokenFormWith } from '../../../src/speak/spoken-form/spoken-form.ts'
import { FIELD_PAIRS, NATION_PAIRS } from './field-pairs.ts'
import { PAIRS } from './pairs.ts'
import { REPORT_PAIRS } from './report-pairs.ts'

const entry = (term: string, say: string): LexiconEntry => ({ term, expansion: term, say })
const LEXICON = [
  entry('SCR', 'S C R'),
  entry('MASH', 'mash'),
  entry('MARAC', 'mar-ack'),
  entry('CP', 'child protection'),
  entry('CPOMS', 'see-poms'),
  entry('GP', 'G P'),
  entry('A&E', 'A and E'),
  entry('s.47', 'section forty-seven'),
  entry('NHS', 'N H S'),
  entry('DfE', 'D F E'),
]
const speak = spokenFormWith(LEXICON)

describe.each(PAIRS)('%s', (_story, pairs) => {
  it.each(pairs)('%s', (written, spoken) => {
    expect(speak(written).spoken).toBe(spoken)
  })
})

const { lexicon } = await loadKnowledge()
const speakIn = (nation: string) =>
  spokenFormWith(lexicon.filter(({ nations }) => nations === undefined || nations.some((one) => one === nation)))
const speakEngland = speakIn('England')

describe.each([...FIELD_PAIRS, ...REPORT_PAIRS])('with the lexicon that comes along: %s', (_story, pairs) => {
  it.each(pairs)('%s', (written, spoken) => {
    expect(speakEngland(written).spoken).toBe(spoken)
  })
})

describe('by nation', () => {
  it.each(NATION_PAIRS)('%s: %s', (nation, written, spoken) => {
    expect(speakIn(nation)(written).spoken).toBe(spoken)
  })
})

describe('what cannot be spoken', () => {
  it.each([
    ['The child wrote 你好 on the wall.', '你'],
    ['He felt 🙂.', '🙂'],
    ['The area was 3 × 4 ∑.', '∑'],
  ])('%s is refused with the sentence named', (written, character) => {
    expect(() => speak(written)).toThrow(
      expect.objectContaining({ code: 'speak/unspeakable', message: expect.stringContaining(written) }),
    )
    expect(() => speak(written)).toThrow(character)
  })

  it.each(['***', '—', '...'])('a sentence of marks alone is refused: %s', (written) => {
    expect(() => speak(written)).toThrow(expect.objectContaining({ code: 'speak/unspeakable' }))
  })
})

describe('capitals outside the lexicon', () => {
  it('are spelled and reported', () => {
    expect(speak('The XYZ met the QRS.')).toEqual({
      spoken: 'The X Y Z met the Q R S.',
      spelledOut: ['XYZ', 'QRS'],
    })
  })

  it('are not reported where the lexicon has them', () => {
    expect(speak('The SCR was published.').spelledOut).toEqual([])
  })
})
