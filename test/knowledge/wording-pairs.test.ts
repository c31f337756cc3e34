import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'

const { wordingPairs } = await loadKnowledge()

const noticedIn = (text: string): readonly string[] =>
  wordingPairs
    .filter(({ patterns }) => patterns.some((source) => new RegExp(source, 'iu').test(text)))
    .map(({ id }) => id)

/** For each pair: words that it notices, and words much like them that are nobody's business. */
const CASES: Readonly<Record<string, readonly [noticed: string, leftAlone: string]>> = {
  'failed-to': ['The social worker failed to ring back.', 'The boiler had failed.'],
  'failed-to-engage': ['Mother refused to engage with the worker.', 'The couple were engaged in March.'],
  'failed-to-bring': ['Mother failed to bring the baby to the clinic.', 'The baby was not brought to the clinic.'],
  'failure-of': ['This was a serious failure by the agencies.', 'The baby was seen for failure to thrive.'],
  accused: ['The council covered up what it knew.', 'The nurse covered the baby up.'],
  blunder: ['A blunder at the front door.', 'The under-fives were at nursery.'],
  incompetent: ['Any competent officer would have asked.', 'She felt competent and well supported.'],
  inexcusable: ['It is inexcusable that nobody rang.', 'The letter was excused.'],
  ignored: ['The health visitor’s concerns were ignored.', 'She signed the form.'],
  'let-down': ['The system let this child down.', 'She let him sit down.'],
  evil: ['The stepfather was evil.', 'The medieval church stood opposite.'],
  'tragic-mistakes': ['A series of tragic mistakes was made.', 'The child died, and the family grieves.'],
  'lessons-must-be-learned': ['Lessons must be learned.', 'The lessons learned are set out below.'],
  paedophile: ['A known paedophile lived nearby.', 'The paediatrician saw her.'],
  addict: ['Her mother was a heroin addict.', 'The addictions service rang her.'],
  'mentally-ill-label': ['A mentally ill mother cared for him.', 'She lives with bipolar disorder.'],
  'toxic-trio': ['The toxic trio was present.', 'A trio of musicians played.'],
  'chaotic-family': ['It was a chaotic family.', 'The ward was busy that evening.'],
  'lack-of-commitment': ['The family’s lack of commitment was noted.', 'A lack of time was noted.'],
  'labelled-parent': ['Dad was tired and over-protective.', 'Dad was asked about the night.'],
  'disguised-compliance': ['There was disguised compliance.', 'Compliance with the policy was audited.'],
  'illegal-immigrant': ['He was an illegal immigrant.', 'He was seeking asylum.'],
  'judged-in-records': ['The minute calls her “defensive and obstructive”.', 'The minute calls it “a quiet evening”.'],
  'parents-at-fault': ['Mother sabotaged the plan.', 'Mother asked to see the plan.'],
  'workers-at-fault': ['The referral was badly mishandled.', 'The referral was handled the same day.'],
  'nobody-cared': ['The visits were slapdash and careless.', 'He was cared for by nobody but his aunt.'],
  'catalogue-of-errors': ['It was a catalogue of errors.', 'The catalogue listed the books.'],
  'did-not-attend': ['The child did not attend the appointment.', 'The manager did not attend the meeting.'],
  'putting-themselves-at-risk': ['She continued to put herself at risk.', 'He put himself forward as captain.'],
  'risky-behaviour': ['His risk-taking behaviour increased.', 'The risk assessment was updated.'],
  'older-boyfriend': ['She spoke of an older boyfriend.', 'Her older brother collected her.'],
  'associating-with': ['He was associating with older males.', 'The risks associated with cold weather were known.'],
  'recruited-into-drugs': ['He was running drugs for them.', 'He was running late for school.'],
  'child-prostitute': ['The record calls her a child prostitute.', 'The record calls her a child.'],
  'child-pornography': ['He had downloaded child pornography.', 'He had downloaded a film.'],
  promiscuous: ['She was described as promiscuous.', 'She was described as funny.'],
  'lifestyle-choice': ['It was seen as a lifestyle choice.', 'She chose to keep the pseudonym that her son liked.'],
  'relationship-before-child': ['She put her relationship before her baby.', 'She put her coat on before the bell.'],
  streetwise: ['He was streetwise.', 'He lived in Streetwell Road.'],
  consensual: ['It was recorded as consensual sex.', 'He gave consent to the referral.'],
  absconded: ['Robyn absconded twice.', 'Robyn was reported missing twice.'],
  'attention-seeking': ['This was attention-seeking.', 'The matter needs attention.'],
  'manipulative-child': ['He was manipulative.', 'The tool can be manipulated with one hand.'],
  'hard-to-reach': ['The family was hard to reach.', 'It is hard to reach a view.'],
  'failed-to-protect': ['She was said to have failed to protect.', 'She tried to protect her son.'],
  'domestic-dispute': ['Police were called to a domestic dispute.', 'Police were called to a dispute over parking.'],
  'why-did-she-not-leave': ['The report asks why she did not leave.', 'The report asks why he did not stop.'],
  'malicious-allegation': ['It was thought to be a malicious referral.', 'It was thought to be an anonymous referral.'],
  'committed-suicide': ['Her uncle had committed suicide.', 'Her uncle was committed to the team.'],
  'shaken-baby': ['It was called shaken baby syndrome.', 'She was shaken by the news.'],
  'children-as-cases': ['The LAC child moved again.', 'The child moved again.'],
  'normal-children': ['Normal children do this.', 'A normal temperature was recorded.'],
  'refused-young-child': ['The toddler refused food.', 'The landlord refused the repair.'],
  'culture-as-excuse': ['It was part of their culture to smack.', 'Her culture and faith mattered to her.'],
  'provoked-him': ['She kept going back to him.', 'She led him to the door.'],
  'went-along-with-it': ['She played along with the men.', 'She played along the beach.'],
  'should-have-known': ['The manager should have realised.', 'The manager should have a copy.'],
  'should-have-been-obvious': ['It should have been obvious.', 'It was not obvious to a nurse on her first day.'],
  'warning-signs-missed': ['The warning signs were missed.', 'The bus was missed.'],
  'with-hindsight': ['With hindsight the decision was wrong.', 'The review guards against hindsight.'],
  preventable: ['The death was preventable.', 'The programme prevents injuries.'],
  'if-only': ['If only somebody had rung.', 'She asked if only one parent would come.'],
  'waiting-to-happen': ['It was an accident waiting to happen.', 'She was waiting for an appointment.'],
  'easy-to-see-now': ['It was only ever going to end one way.', 'The plan was going to end in May.'],
}

test.each([
  'He had failed two detoxes.',
  'She admitted to smoking cannabis.',
  'Dad was choosing to leave him there.',
  'The couple had made themselves homeless.',
  'It should have been spotted at the clinic.',
  'Anyone with common sense would have rung.',
  'The harm was inevitable.',
])('%s is noticed', (text) => {
  expect(noticedIn(text)).not.toEqual([])
})

test('every pair has its case', () => {
  expect(Object.keys(CASES)).toEqual(wordingPairs.map(({ id }) => id))
})

test.each(Object.entries(CASES))('%s notices its words and leaves others alone', (id, [noticed, leftAlone]) => {
  expect(noticedIn(noticed)).toContain(id)
  expect(noticedIn(leftAlone)).toEqual([])
})

test('every rule has several pairs', () => {
  const rules = Object.groupBy(wordingPairs, ({ rule }) => rule)
  expect(Object.entries(rules).map(([rule, pairs]) => [rule, (pairs?.length ?? 0) >= 5])).toEqual([
    ['blame-language', true],
    ['victim-blaming-language', true],
    ['hindsight-language', true],
  ])
})

test('the standing words of a review about its own purpose are left alone', () => {
  const purpose = [
    'Reviews are not inquiries into how a child died or who is culpable.',
    'The purpose of this review is not to say who was to blame.',
    'It is not conducted to hold individuals, organisations or agencies to account.',
    'This was good practice. It was a missed opportunity to hold a strategy discussion.',
    'What was known at the time, and what got in the way?',
  ]
  expect(purpose.flatMap(noticedIn)).toEqual([])
})

test('what a pair prefers is clear of what any pair avoids', () => {
  expect(
    wordingPairs.filter(({ prefer }) => noticedIn(prefer.replace(/"[^"]*"/g, '')).length > 0).map(({ id }) => id),
  ).toEqual([])
})
