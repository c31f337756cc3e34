import { describe, expect, test } from 'vitest'
import { slotOfHeading } from '../../src/find/outline/sections.ts'

describe('slotOfHeading', () => {
  test.each([
    ['7. Recommendations for Northamptonshire Safeguarding Children Board', 'recommendations'],
    ['- Single Agency Recommendations', 'recommendations'],
    ['Improving Systems and Practice', 'recommendations'],
    ['Strategies for improving practice and systems', 'recommendations'],
    ['8.0 LESSONS LEARNED AND RECOMMENDATIONS', 'mixed'],
    ['PRIORITIES FOR LEARNING AND CHANGE', 'learning'],
    ['Practice and Organisational Learning', 'learning'],
    ['What have we learned from this review?', 'learning'],
    ['Messages for practice', 'learning'],
    ['3 The Findings:', 'findings'],
    ['KEY ISSUES AND THEMES ARISING FROM THE CASE', 'findings'],
    ['Questions for the Board to consider', 'questions'],
    ['? Ask your team', 'questions'],
    ['Other effective practice', 'good-practice'],
    ['5. THE CHILD’S EXPERIENCE', 'child'],
    ['A day in the life of Child Q and her family', 'child'],
    ['2. BRIEF SUMMARY OF THE CASE AND FINDINGS', 'summary'],
    ['Circumstances resulting in the review', 'summary'],
    ['Appendix B: Integrated action plan', 'plan'],
    ['6. ACTION ALREADY TAKEN', 'progress'],
    ['Terms of reference', 'method'],
    ['Why this report makes no recommendations', 'method'],
    ['Appendix 1: Glossary', 'back-matter'],
    ['Theme 3: The voice of the child', 'analysis'],
    ['Learning Review', undefined],
    ['Strategy discussions and core groups', undefined],
    ['Northshire Constabulary', undefined],
  ])('%s is for %s', (heading, slot) => {
    expect(slotOfHeading(heading)).toBe(slot)
  })
})
