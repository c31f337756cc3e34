import type { Rule } from './rule.ts'

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\s*[([]\s*sic\s*[)\]]/gu, ''],
  [/\bMr\b\.?/gu, 'Mister'],
  [/\bMrs\b\.?/gu, 'Missus'],
  [/\bMs\b\.?/gu, 'Miz'],
  [/\bDr\b\.?/gu, 'Doctor'],
  [/\bProf\b\.?(?= [A-Z])/gu, 'Professor'],
  [/\bRevd?\b\.?(?= [A-Z])/gu, 'Reverend'],
  [/\bCllr\b\.?(?= [A-Z])/gu, 'Councillor'],
  [/\bRt\.? Hon\b\.?(?= [A-Z])/gu, 'Right Honourable'],
  [/\bSt\b\.?(?= [A-Z])/gu, 'Saint'],
  [/(?<=[A-Z]\w+ )St\b\.?/gu, 'Street'],
  [/(?<=[A-Z]\w+ )Rd\b\.?/gu, 'Road'],
  [/\be\.g\.?,?(?=[\s)]|$)/giu, 'for example,'],
  [/\beg,?(?= )/gu, 'for example,'],
  [/\bi\.e\.?,?(?=[\s)]|$)/giu, 'that is,'],
  [/\bie,?(?= )/gu, 'that is,'],
  [/,?\s*\betc\b\.?(?=\s*$|["')]*$)/gu, ' and so on.'],
  [/,?\s*\betc\b\.?/gu, ' and so on'],
  [/\bet al\b\.?/gu, 'and others'],
  [/\bcf\.(?= )/gu, 'compare'],
  [/\bvs?\.(?= )|\bvs\b/gu, 'versus'],
  [/\bapprox\b\.?/giu, 'approximately'],
  [/\bc(?:a|irca)?\.\s?(?=\d)/gu, 'about '],
  [/\bDept\b\.?/gu, 'Department'],
  [/\bdept\b\.?/gu, 'department'],
  [/\bGovt\b\.?/gu, 'Government'],
  [/\bgovt\b\.?/gu, 'government'],
  [/\bLtd\b\.?/gu, 'Limited'],
  [/\bw\/c(?= )/gu, 'week commencing'],
  [/\bc\/o(?= )/gu, 'care of'],
  [/\bn\/a\b/giu, 'not applicable'],
  [/\b[Ss]\/he\b|\(s\)he\b/gu, 'he or she'],
  [/(?<=\p{L})\((s|es|ren)\)/gu, '$1'],
  [/\bKS(?=[1-5]\b)/gu, 'Key Stage '],
  [/\bCOVID(?![\p{L}])/gu, 'Covid'],
]

/** Abbreviations as a person reads them out; those of the field stand in the lexicon. */
export const abbreviations: Rule = (text) =>
  ABBREVIATIONS.reduce((said, [pattern, words]) => said.replace(pattern, words), text)
