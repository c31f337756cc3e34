import { describe, expect, it } from 'vitest'
import { type DescribedPlan, describeOutcome, describePlan } from '../../src/pipeline/describe-writing.ts'

const PLAN: DescribedPlan = {
  service: { baseUrl: 'https://models.example/v1', host: 'models.example', isHere: false, isEncrypted: true },
  model: 'some-model',
  segments: ['What happened', 'What went well'],
  kept: 0,
  estimate: {
    requests: 2,
    characters: 12_345,
    tokensIn: 3_087,
    tokensOut: 400,
    mostTokensIn: 7_374,
    mostTokensOut: 800,
  },
  heldBack: { sentences: 0, paragraphs: 0 },
}

describe('what a person is told before anything is sent', () => {
  it('is to whom, what, how much, and that the cost is not known', () => {
    expect(describePlan(PLAN)).toBe(
      [
        'To whom: models.example, the model "some-model".',
        'What: sentences of the review, with their pages, for 2 segments: What happened; What went well.',
        'How much: 2 requests, 12,345 characters, about 3,087 tokens; twice as many if sentences do not pass the checks.',
        'What it may cost: not known, since writer.price is not set in scrcast.yaml.',
      ].join('\n'),
    )
  })

  it('is what it may cost, where prices are set', () => {
    const price = { input: 2, output: 10, currency: 'GBP' }
    expect(describePlan({ ...PLAN, price })).toContain('What it may cost: about 0.010 to 0.023 GBP;')
  })

  it('is what is kept from before, what is held back, and who can read on the way', () => {
    const told = describePlan({
      ...PLAN,
      service: { ...PLAN.service, isEncrypted: false },
      kept: 3,
      heldBack: { sentences: 1, paragraphs: 2 },
    })
    expect(told).toContain('not encrypted')
    expect(told).toContain('not asked again: 3 answers')
    expect(told).toContain('Not sent: 1 sentence with a personal detail.')
    expect(told).toContain('Not sent: 2 paragraphs with words that speak to a program')
  })
})

describe('what a person is told after', () => {
  it('is every sentence that did not stand, why, and what stands there', () => {
    const gaveWay = [
      {
        segment: 'What happened',
        said: 'Robin was nine.',
        because: 'A number is not in its passages: 9.',
        instead: 'quotation',
      },
      { segment: 'What went well', said: '', because: 'The model gave no answer: it declined.', instead: 'rules' },
    ] as const
    expect(describeOutcome({ written: 1, gaveWay })).toEqual([
      'The model wrote 1 sentence that passed every check.',
      '  What happened: "Robin was nine." gave way to the words of the review. A number is not in its passages: 9.',
      '  What went well: The part stays as the rules drafted it. The model gave no answer: it declined.',
    ])
  })
})
