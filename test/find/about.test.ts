import { describe, expect, test } from 'vitest'
import { findingsIn } from './found-in.ts'

describe('what the review is', () => {
  test('an overview report says it on its cover', () => {
    const { about } = findingsIn(
      `# CALDERBROOK SAFEGUARDING CHILDREN BOARD
       ## SERIOUS CASE REVIEW OVERVIEW REPORT
       in respect of
       ## CHILD K
       Overview Author: Mr G. R. Thackwell LL.B. (Independent)
       October 2013
       ---
       # 1 Introduction
       1.1 This report was prepared for Calderbrook Safeguarding Children Board. Child K was born abroad. Child K went to school. Child K is well. Working Together to Safeguard Children applies.`,
    )
    expect(about).toEqual({
      title: 'Serious Case Review Overview Report in respect of Child K',
      kind: 'serious-case-review',
      nation: 'England',
      board: 'Calderbrook Safeguarding Children Board',
      subject: 'Child K',
      published: '2013-10',
      author: 'Mr G. R. Thackwell LL.B.',
    })
  })

  test('a local practice review puts the name first', () => {
    const { about } = findingsIn(
      `# STOURHAVEN AND WESTMARCH SAFEGUARDING CHILDREN PARTNERSHIP
       # Bobbie
       # Local Child Safeguarding Practice Review
       Independent Reviewer: Dena Lyle-Okoro
       Published: September 2023
       ---
       # 1 Why we did this review
       Bobbie was hurt. Bobbie is well. We met Bobbie at home.`,
    )
    expect(about).toMatchObject({
      title: 'Local Child Safeguarding Practice Review: Bobbie',
      kind: 'local-child-safeguarding-practice-review',
      board: 'Stourhaven and Westmarch Safeguarding Children Partnership',
      subject: 'Bobbie',
      published: '2023-09',
      author: 'Dena Lyle-Okoro, Independent Reviewer',
    })
  })

  test.each([
    [
      '# Learning Review\nInverallan Child Protection Committee',
      'learning-review',
      'Scotland',
      'Police Scotland and the Child Protection Committee agreed. The Care Inspectorate was told.',
    ],
    [
      '# Case Management Review\nSafeguarding Board for Northern Ireland',
      'case-management-review',
      'Northern Ireland',
      'The SBNI agreed.',
    ],
    [
      '# Child Practice Review Report\nCwm Derwen Safeguarding Children Board',
      'child-practice-review',
      'Wales',
      'The Board agreed.',
    ],
  ])('%s', (cover, kind, nation, body) => {
    expect(findingsIn(`${cover}\n---\n# 1 Introduction\n${body}`).about).toMatchObject({ kind, nation })
  })
})

describe('remarks on the source', () => {
  const rules = (text: string): readonly string[] => findingsIn(text).remarks.map(({ rule }) => rule)

  test('a draft mark in the running header is a remark, once', () => {
    const text =
      '^ DRAFT v0.7 SCR Child K\n# Serious Case Review\n---\n^ DRAFT v0.7 SCR Child K\nThe Board should act on a confidential helpline.'
    expect(rules(text).filter((rule) => rule === 'source-status')).toHaveLength(1)
  })

  test('"confidential" in running text is none', () => {
    expect(rules('# Serious Case Review\n---\nShe rang a confidential helpline.')).not.toContain('source-status')
  })

  test('a review without recommendations is said to have none', () => {
    expect(rules('# Serious Case Review\n## 1 Introduction\nThe review was long.')).toContain('no-recommendations')
  })

  test.each([
    ['# Government response to the review', 'government-response'],
    ['# Inspection of children’s services', 'inspection'],
    ['# Information sharing: advice for practitioners', 'guidance'],
    ['# Multi-agency child protection procedures', 'guidance'],
    ['# A study of how schools hear children', 'research'],
    ['# The Partnership’s response to the Child Ash review', 'government-response'],
    ['# Joint targeted area inspection of Northshire', 'inspection'],
    ['# The Northshire Hospital Inquiry', 'inquiry'],
    ['# Safeguarding Adults Review: Mr Q', 'adults-review'],
    ['# Domestic Homicide Review: Ms L', 'homicide-review'],
    ['# Regulation 28: Report to prevent future deaths', 'coroner'],
  ])('%s is told from a review', (cover, what) => {
    const remark = findingsIn(`${cover}\n---\nServices are described here.`).remarks.find(
      ({ rule }) => rule === 'not-a-review',
    )
    expect(remark?.facts).toEqual({ what })
  })

  test.each([
    '# Local Child Safeguarding Practice Review: Child Ash',
    '# Serious Case Review: Child Q. Research and guidance are named in it.',
    '# Child Practice Review Report: Child B',
    '# Learning Review: Corrie',
  ])('%s is a review', (cover) => {
    expect(rules(`${cover}\n---\nGuidance, research and an inspection are spoken of here.`)).not.toContain(
      'not-a-review',
    )
  })

  test('dates of birth, numbers and addresses of persons are pointed out', () => {
    const types = findingsIn(
      '# Serious Case Review\n---\nShe was born on 14 May 2004 (NHS No. 999 041 7730) at 11 Tanyard Terrace, LF14 2QX.',
    )
      .remarks.filter(({ rule }) => rule === 'personal-detail')
      .map(({ facts }) => facts.type)
    expect(types.toSorted()).toEqual(['address', 'dob', 'nhs-number', 'postcode'])
  })
})
