import type { Check } from './check.ts'

/** What no briefing says, whoever writes it: details of people and of injuries, blame, hindsight. */
export const speakable: Check = ({ text, review }) => (review.maySpeak(text) ? [] : [''])
