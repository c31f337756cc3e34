import { describe, expect, it } from 'vitest'
import { glossAcronyms, openAcronyms } from '../../src/draft/tell/gloss-acronyms.ts'
import type { Knowledge } from '../../src/knowledge/index.ts'

const knowledge = {
  lexicon: [
    { term: 'SCR', expansion: 'serious case review', say: 'S C R', nations: ['England'] },
    { term: 'SCR', expansion: 'significant case review', say: 'S C R', nations: ['Scotland'] },
    { term: 'GP', expansion: 'general practitioner', say: 'G P' },
  ],
} as unknown as Knowledge // Only the lexicon is asked.

const gloss = (body: string, text = ''): string =>
  glossAcronyms(body, openAcronyms(text, knowledge, 'England'), {
    apart: (meanings) => `In these words, ${meanings}.`,
    within: (link, meanings) =>
      link === 'The review saw this.' ? `The review saw this, where ${meanings}.` : undefined,
  })

describe('openAcronyms', () => {
  it('takes what a review writes in brackets behind the words that it is made of', () => {
    expect(openAcronyms('She went to the Team around the Family (TAF) twice.', knowledge, '').get('TAF')).toBe(
      'Team around the Family',
    )
  })

  it('takes no words whose first letters are others', () => {
    expect(openAcronyms('The family had moved again (TAF).', knowledge, '').has('TAF')).toBe(false)
  })

  it('takes the meaning of the review’s own nation', () => {
    expect(openAcronyms('', knowledge, 'Scotland').get('SCR')).toBe('significant case review')
  })
})

describe('glossAcronyms', () => {
  it('says before a quotation what its short form stands for', () => {
    expect(gloss('## A\n\nIt says.\n\n> The SCR was read.[^1]\n')).toBe(
      '## A\n\nIt says.\n\nIn these words, SCR stands for serious case review.\n\n> The SCR was read.[^1]\n',
    )
  })

  it('says it within the link that has room for it, for all the quotations that follow', () => {
    expect(gloss('## A\n\nThe review saw this.\n\n> No.\n\n> The SCR was read.\n')).toBe(
      '## A\n\nThe review saw this, where SCR stands for serious case review.\n\n> No.\n\n> The SCR was read.\n',
    )
  })

  it('says it once', () => {
    expect(gloss('## A\n\n> The SCR.\n\n## B\n\n> The SCR.\n').match(/stands for/g)).toHaveLength(1)
  })

  it('says it again in the edition of an audience that has not heard it', () => {
    const body = '## For all {audience=everyone}\n\n> The SCR.\n\n## For police {audience=police}\n\n> The SCR.\n'
    expect(gloss(body).match(/stands for/g)).toHaveLength(2)
  })

  it.each([
    ['that every listener knows', '> The GP rang.\n'],
    ['that is written out before', 'A serious case review.\n\n> The SCR was read.\n'],
    ['that nothing explains', '> The XYZ was read.\n'],
  ])('leaves a short form %s', (_name, body) => {
    expect(gloss(body)).toBe(body)
  })
})
