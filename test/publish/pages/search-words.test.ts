import { expect, test } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/index.ts'
import { planBobbie, textOf } from '../plan-bobbie.ts'

interface SearchWords {
  readonly forms: readonly (readonly string[])[]
  readonly themes: readonly { readonly slug: string; readonly names: readonly string[] }[]
}

const knowledge = await loadKnowledge()
const plan = await planBobbie([{}], { knowledge })
const { forms, themes }: SearchWords = JSON.parse(textOf(plan, 'assets/search-words.json'))

test.each([
  ['DV', 'domestic violence'],
  ['CAMHS', 'child and adolescent mental health services'],
])('the search knows what %s stands for', (term, expansion) => {
  expect(forms).toContainEqual([term, expansion])
})

test('a short form stands once, without its plural', () => {
  const terms = forms.map(([term]) => term)
  expect(terms).toContain('DVPO')
  expect(terms).not.toContain('DVPOs')
})

test('a theme is known by its title, its id and the short phrases of reviews, where there are briefings on it', () => {
  const [theme, ...others] = themes.filter(({ slug }) => slug === 'hidden-men')
  expect(theme?.names).toEqual(expect.arrayContaining(['hidden men', 'hidden male', 'unknown man']))
  expect(theme?.names.every((name) => name === name.toLowerCase())).toBe(true)
  expect(others).toEqual([])
  expect(themes.map(({ slug }) => slug)).not.toContain('online-harm')
})
