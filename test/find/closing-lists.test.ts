import { describe, expect, test } from 'vitest'
import { textsIn } from './found-in.ts'

const passage = (before: string, list: string): string => `# Serious Case Review
---
# 4. The agencies
## 4.1 Ferry Company
4.1.1 The crew saw the boy travel alone on most days of that winter.
4.1.2 ${before}
${list}
## 4.2 Library Service
4.2.1 The library closed at five.`

describe('a list that closes the passage about an agency, without a heading', () => {
  test('holds the agency’s recommendations where each entry says who is to do what', () => {
    const text = passage(
      'No one ashore was told.',
      '1. All crews to tell the harbour office of a child who travels alone, for whom a card is to be kept.\n2. The Ferry Company to name a lead for safeguarding.',
    )
    expect(textsIn(text, 'recommendation')).toEqual([
      'All crews to tell the harbour office of a child who travels alone, for whom a card is to be kept.',
      'The Ferry Company to name a lead for safeguarding.',
    ])
    expect(textsIn(text, 'lesson')).toEqual([])
  })

  test('holds them where the sentence before it says so', () => {
    const text = passage(
      'The author of its report agrees. Her recommendations are to the operator.',
      '(a) The Company should train each crew within a year.\n(b) The Company should keep a log of children who travel alone.',
    )
    expect(textsIn(text, 'recommendation')).toHaveLength(2)
  })

  test('holds none where it tells what was done or what practice needs', () => {
    const told = passage(
      'Two things were tried.',
      '1. The crew asked the school to ring home.\n2. The mate wrote to the aunt.',
    )
    const general = passage(
      'Two things matter.',
      '1. Children who travel alone need to be asked why.\n2. Crews should know them.',
    )
    expect(textsIn(told, 'recommendation')).toEqual([])
    expect(textsIn(general, 'recommendation')).toEqual([])
  })
})
