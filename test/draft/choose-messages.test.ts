import { describe, expect, it } from 'vitest'
import { chooseMessages } from '../../src/draft/choose-messages.ts'
import { ROBIN } from './robin.ts'

describe('chooseMessages', () => {
  it('puts the theme with the most evidence first', () => {
    expect(chooseMessages(ROBIN.findings, 5)[0]).toBe('childs-voice')
  })

  it('gives no more than were asked for', () => {
    expect(chooseMessages(ROBIN.findings, 2)).toHaveLength(2)
  })

  it('gives none where no finding bears a theme', () => {
    expect(chooseMessages([], 5)).toEqual([])
  })
})
