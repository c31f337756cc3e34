import { beforeAll, describe, expect, it } from 'vitest'
import { type AskRule, openCases, readCases } from './read-cases.ts'

describe('the cases written for each check', () => {
  let ask: AskRule
  beforeAll(async () => {
    ask = await openCases()
  })

  it.each([...readCases()])('of %s are told apart', (_, cases) => {
    expect(
      cases
        .filter((one) => ask(one) !== one.mustNotice)
        .map(({ mustNotice, line }) => `${mustNotice ? '+' : '-'} ${line}`),
    ).toEqual([])
  })
})
