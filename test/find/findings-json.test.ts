import { expect, test } from 'vitest'
import { formatFindings, parseFindings } from '../../src/find/index.ts'
import { findingsIn } from './found-in.ts'

const findings = findingsIn(`# Serious Case Review: Child K
  ## 7 Recommendations
  Recommendation 1: The Board should review its neglect strategy.`)

test('formatFindings and parseFindings undo each other', () => {
  expect(parseFindings(JSON.parse(formatFindings(findings)))).toEqual(findings)
})

test('the same findings give the same bytes, ending with one line feed', () => {
  expect(formatFindings(parseFindings(JSON.parse(formatFindings(findings))))).toBe(formatFindings(findings))
  expect(formatFindings(findings)).toMatch(/\}\n$/)
})

test('the keys stand in the order of the contract', () => {
  const json = JSON.parse(formatFindings(findings))
  expect(Object.keys(json)).toEqual(['source', 'about', 'findings', 'remarks'])
  expect(Object.keys(json.findings[0]).slice(0, 10)).toEqual([
    'id',
    'kind',
    'label',
    'text',
    'pages',
    'paragraph',
    'agencies',
    'themes',
    'confidence',
    'repeats',
  ])
})

test('anything else is refused with the place that is wrong', () => {
  expect(() => parseFindings({ source: { file: 'x.pdf' } })).toThrow(/not the findings of a review: source\.sha256/)
})
