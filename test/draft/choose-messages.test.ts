import { describe, expect, it } from 'vitest'
import { chooseMessages } from '../../src/draft/choose/choose-messages.ts'
import { ROBIN } from './robin.ts'

describe('chooseMessages', () => {
  it('puts the theme with the most evidence first', () => {
    expect(chooseMessages(ROBIN.findings, 5)[0]).toBe('childs-voice')
  })

  it('gives no more than were asked for', () => {
    expect(chooseMessages(ROBIN.findings, 2)).toHaveLength(2)
  })

  it('has a message on harm that two conclusions bear as their second theme', () => {
    const asked = ROBIN.findings.filter(({ id }) => id === 'finding-1')
    const onAbuse = asked.flatMap((finding) =>
      ['one', 'two'].map((id) => ({ ...finding, id, themes: ['hidden-men', 'domestic-abuse'] as const })),
    )
    expect(chooseMessages([...ROBIN.findings, ...onAbuse], 4)).toContain('domestic-abuse')
  })

  it('gives none on which there is nothing to tell', () => {
    expect(chooseMessages(ROBIN.findings, 5, (theme) => theme !== 'childs-voice')).not.toContain('childs-voice')
  })

  it('gives none where no finding bears a theme', () => {
    expect(chooseMessages([], 5)).toEqual([])
  })
})
