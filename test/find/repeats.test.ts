import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'

const printedThrice = `# Local Child Safeguarding Practice Review: Robin
  ## At a glance
  ### What needs to happen
  - Map the adults in every baby’s life.
  ## 5 Theme one
  > Recommendation 1
  > The Partnership should introduce a shared way of mapping the adults in a baby’s life at booking and birth.
  ---
  ## 6 Theme two
  > Recommendation 2
  > Children’s Social Care should review how calls from relatives are handled by the front door.
  ---
  ## 7 All the recommendations
  Recommendation 1: The Partnership should introduce a shared way of mapping the adults in a baby’s life, for use by every agency.
  Recommendation 2: Children’s Social Care should review how the front door handles calls from relatives and the public.
  Recommendation 3: The Partnership should commission training on coercive control.
  ---
  ## Appendix: Action plan
  | Ref | Recommendation | Action required
  | R1 | Introduce shared mapping of adults in a baby’s life | Task group to be convened by the manager
  | R2 | Review handling of calls from relatives at the front door | Audit in June and in September`

test('an item printed several times counts once, in the wording of the consolidated list', () => {
  const found = foundIn(printedThrice, 'recommendation')
  expect(found.map(({ label, pages }) => [label, pages])).toEqual([
    ['Recommendation 1', [3]],
    ['Recommendation 2', [3]],
    ['Recommendation 3', [3]],
  ])
})

test('the other places where it stands are its repeats', () => {
  const [first, second, third] = foundIn(printedThrice, 'recommendation')
  expect(first?.repeats).toEqual([{ pages: [1] }, { pages: [1] }, { pages: [4] }])
  expect(second?.repeats).toEqual([{ pages: [2] }, { pages: [4] }])
  expect(third?.repeats).toEqual([])
})

test('the title of a finding and its boxed summary are one finding', () => {
  const found = foundIn(
    `# Serious Case Review
     ## 3 The Findings
     ### Finding 1: There is a tendency for distress to be understood as part of autism, so that causes go unexplored
     Practitioners told us that this was common.
     > Finding 1
     > Distress in young people who have autism tends to be read as part of it. The causes are left unexplored.`,
    'finding',
  )
  expect(found.map(({ text }) => text)).toEqual([
    'Distress in young people who have autism tends to be read as part of it. The causes are left unexplored.',
  ])
})

test('what a theme asks for without a label only leads up to the labelled list', () => {
  const labelled = [1, 2, 3, 4, 5].map(
    (number) =>
      `Recommendation ${number}: The Board should review policy ${'abcde'[number - 1]} on transport and report yearly.`,
  )
  const found = foundIn(
    `# Local Child Safeguarding Practice Review
     ## 5 Theme one
     ### What needs to change
     The Partnership should make sure that plans are shared with schools.
     ## 9 Recommendations
     ${labelled.join('\n')}`,
    'recommendation',
  )
  expect(found.map(({ label }) => label)).toEqual([
    'Recommendation 1',
    'Recommendation 2',
    'Recommendation 3',
    'Recommendation 4',
    'Recommendation 5',
  ])
})
