import { beforeAll, describe, expect, it } from 'vitest'
import { type Names, openNames } from '../../src/draft/choose/names-of-audience.ts'
import { loadKnowledge } from '../../src/knowledge/index.ts'

let police: Names
const SHARED = 'The social worker waited with the police until the morning and wrote down each word.'

beforeAll(async () => {
  police = openNames(await loadKnowledge(), 'police')
})

describe('openNames', () => {
  it('finds an audience that is named anywhere', () => {
    expect(police.at(SHARED)).toBe(true)
  })

  it('knows that another agency is named before it', () => {
    expect(police.first(SHARED)).toBe(false)
    expect(police.first('The police waited with the social worker.')).toBe(true)
  })

  it('finds no audience where none is named', () => {
    expect(police.at('A sleeping child can still be seen.')).toBe(false)
  })
})
