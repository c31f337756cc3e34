import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/index.ts'

const { wordingPairs } = await loadKnowledge()

const rulesOf = (text: string): readonly string[] =>
  wordingPairs
    .filter(({ patterns }) => patterns.some((source) => new RegExp(source, 'iu').test(text)))
    .map(({ rule }) => rule)

test.each([
  'The health visitor failed to attend.',
  'Both boys were failed by every service that met them.',
  'The duty worker did not even bother to open the letter.',
  'Practice fell well below the standard that was expected.',
  'The team had grown complacent.',
  'He took the professionals in and they fell for his charm.',
  'The delay was wholly unacceptable.',
  'The manager sat on the referral for nine days.',
  'Officers looked the other way.',
  'The blame lies with the trust.',
  'The mistake cost him his life.',
  'Mother refused to acknowledge the risk.',
  'Dad takes no responsibility for the boys.',
  'She makes excuses each time.',
  'He is more interested in his phone than in the baby.',
  'The parents were evasive and dishonest.',
  'It was a serious error of judgement.',
])('%s is heard as blame', (text) => {
  expect(rulesOf(text)).toContain('blame-language')
})

test.each([
  'Mother chose not to see it.',
  'She has chosen him over her sons.',
  'The girl makes poor choices.',
  'It was her own choice of partner that led here.',
  'She returned to the relationship of her own free will.',
  'Mum allowed him to move in again.',
  'She exposed her children to violence.',
  'The boy sought out older men.',
  'He brought it upon himself.',
  'She knows exactly what she is doing.',
  'He likes attention at night.',
  'The cutting was for attention.',
  'The report calls her devious.',
  'They are as bad as each other.',
  'She remained with him despite repeated warnings.',
  'The young person refused all support.',
  'She is known for telling stories and is a liar.',
  'The father was inclined to wind her up, and she wound him up.',
  'He went willingly with them.',
  'She was dressed provocatively.',
])('%s is heard as blame of who was harmed', (text) => {
  expect(rulesOf(text)).toContain('victim-blaming-language')
})

test.each([
  'The danger was plain to see.',
  'It was staring all of them in the face.',
  'The writing was on the wall by June.',
  'Anybody could have told that it would end badly.',
  'It is hard to understand how this went unseen.',
  'They had only to ask.',
  'One telephone call would have been enough, a single call would have shown it.',
  'Looking back, the signs were all there.',
  'In retrospect the decision was a mistake.',
  'He need not have died.',
  'It was always going to end like this.',
  'The case was a ticking time bomb.',
  'The family was sleepwalking into it.',
])('%s is heard as hindsight', (text) => {
  expect(rulesOf(text)).toContain('hindsight-language')
})

test.each([
  'The review was told that the visits stopped in March.',
  'Calum chose to be called by another name in this report.',
  'The health visitor drew their attention to the letter.',
  'He was seen by the doctor because medical attention was needed.',
  'The baby was lying on the sofa.',
  'She sat on the board and stood by her account.',
  'The partnership should have a policy.',
  'It would have been helpful to speak to the school.',
  'The family moved in with an aunt.',
  'The child was brought to each appointment.',
  'He was a good swimmer and wanted to join the team.',
  'Safeguarding partners should seek assurance that the policy is used.',
  'The school allowed extra time.',
  'She hid behind the sofa when the door was knocked.',
])('%s is nobody’s business', (text) => {
  expect(rulesOf(text)).toEqual([])
})

test.each([
  'The school log calls him “cheeky and wilful”.',
  'One e-mail speaks of the family as “a nightmare”.',
  'She was described by the ward as very demanding.',
  'He was thought to be exaggerating and unreliable.',
  'Parents were not compliant with the plan.',
  'Mother’s poor parenting was noted.',
  'The officer did not do her job.',
  'Their inaction led to the child’s death.',
  'Warning after warning went unheeded.',
  'The Trust’s response was shambolic.',
])('%s is heard as blame, whoever is judged', (text) => {
  expect(rulesOf(text)).toContain('blame-language')
})

test.each([
  'He made himself vulnerable by carrying a knife.',
  'She had every opportunity to tell someone.',
  'Mother could have left at any time.',
  'She went along with what the men wanted.',
  'She was already sexually active at twelve.',
])('%s is heard as blame of the one who was harmed', (text) => {
  expect(rulesOf(text)).toContain('victim-blaming-language')
})

test.each([
  'Any reasonable person would have seen the danger.',
  'They must surely have seen the bruises.',
  'The clues were all there.',
  'In truth the plan was always going to fail.',
  'The outcome could have been foreseen by anyone.',
])('%s is heard as hindsight', (text) => {
  expect(rulesOf(text)).toContain('hindsight-language')
})

test.each([
  'The entry says that he was “worried about the baby”.',
  'The plan was described as clear and short.',
  'Practitioners spoke of a very thick file.',
  'She could have stayed at school for lunch.',
  'The chronology should have been shared with the school.',
  'It is clear that the plan was followed.',
  'She went along the corridor with the nurse.',
])('%s is left alone', (text) => {
  expect(rulesOf(text)).toEqual([])
})
