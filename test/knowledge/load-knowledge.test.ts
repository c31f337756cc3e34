import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AGENCIES, type Knowledge, loadKnowledge, THEMES } from '../../src/knowledge/index.ts'
import { packagePath, readText, writeWhole } from '../../src/shared/index.ts'

describe('the built-in knowledge', async () => {
  const knowledge = await loadKnowledge()

  test('has the 36 themes in the order of the catalogue', () => {
    expect(knowledge.themes.map(({ id }) => id)).toEqual(THEMES)
    expect(THEMES).toHaveLength(36)
  })

  test('has the 14 agencies in their order', () => {
    expect(knowledge.agencies.map(({ id }) => id)).toEqual(AGENCIES)
  })

  test('has enough of everything else', () => {
    expect(knowledge.supportLines.length).toBeGreaterThanOrEqual(15)
    expect(knowledge.supersededBodies.length).toBeGreaterThanOrEqual(20)
    expect(knowledge.wordingPairs.length).toBeGreaterThanOrEqual(48)
    expect(new Set(knowledge.lexicon.map(({ expansion }) => expansion)).size).toBeGreaterThanOrEqual(140)
  })

  test('cannot be changed', () => {
    expect(deepestUnfrozen(knowledge)).toEqual([])
  })
})

describe('a workspace of its own', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'scrcast-knowledge-'))
    const builtIn = (await readText(packagePath('src', 'knowledge', 'themes.yaml'))) ?? ''
    const [head = '', ...entries] = builtIn.split(/^(?=- id: )/m)
    await writeWhole(
      join(folder, 'themes.yaml'),
      [head, ...entries.reverse()].join('').replace('What is this child', 'What was this child'),
    )
  })
  afterAll(() => rm(folder, { recursive: true }))

  const loadBoth = async (): Promise<readonly [Knowledge, Knowledge]> => [
    await loadKnowledge(),
    await loadKnowledge(folder),
  ]

  test('replaces the built-in file of the same name', async () => {
    const [, own] = await loadBoth()
    expect(own.themes[0]?.question).toMatch(/^What was this child/)
  })

  test('gets its themes in the order of the catalogue, however it orders them', async () => {
    const [, own] = await loadBoth()
    expect(own.themes.map(({ id }) => id)).toEqual(THEMES)
  })

  test('keeps the built-in files that it does not replace', async () => {
    const [builtIn, own] = await loadBoth()
    expect(own.agencies).toEqual(builtIn.agencies)
    expect(own.lexicon).toEqual(builtIn.lexicon)
  })

  test('may be a folder that does not exist', async () => {
    expect(await loadKnowledge(join(folder, 'nowhere'))).toEqual(await loadKnowledge())
  })
})

const deepestUnfrozen = (value: unknown, path = 'knowledge'): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, inner]) => deepestUnfrozen(inner, `${path}.${key}`))
  return Object.isFrozen(value) ? below : [path, ...below]
}
