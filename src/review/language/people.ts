import { plainWords } from '../same-words.ts'

/** Who is meant, in whatever words: kin, and those whose work brings them to a family. Labels of the review ("Mr A") stand for themselves. */
export interface People {
  readonly kin: ReadonlySet<string>
  readonly workers: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}

/** The people that a text speaks of. */
export const peopleIn = (text: string): People => {
  const plain = plainWords(text)
  return {
    kin: found(KIN, plain),
    workers: found(WORKERS, plain),
    labels: new Set(text.match(LABEL) ?? []),
  }
}

const LABEL =
  /\b(?:Mr|Mrs|Ms|Miss|Adult|Sibling|Child|Baby|Person|Professional|Worker|Family|School|Hospital|Young Person) (?:[A-Z]|\d{1,2})\b/g

const KIN: Readonly<Record<string, RegExp>> = {
  mother: /\b(?<!grand)(?:mother|mum|mam|mummy|parents)\b/,
  father: /\b(?<!grand)(?<!step-?)(?:father|dad|daddy|parents)\b/,
  "mother's partner": /\b(?:step-?father|step-?dad|partner|boyfriend)\b/,
  grandmother: /\b(?:grandmother|gran|nan|grandma|mgm|pgm|grandparents)\b/,
  grandfather: /\b(?:grandfather|grandad|grandpa|mgf|pgf|grandparents)\b/,
  aunt: /\b(?:aunt|auntie)s?\b/,
  uncle: /\buncles?\b/,
  brother: /\b(?:half-|step-)?(?:brother|sibling)s?\b/,
  sister: /\b(?:half-|step-)?(?:sister|sibling)s?\b/,
}

const WORKERS: Readonly<Record<string, RegExp>> = {
  'the midwife': /\b(?:midwi(?:fe|ves|fery)|maternity)\b/,
  'the health visitor': /\bhealth visit(?:ors?|ing)\b/,
  'the GP':
    /\b(?:gps?|general practi(?:tioners?|ce)|family doctor|(?:doctor|surgery)(?= at the practice|\b)|practice nurse)\b/,
  'the school nurse': /\bschool nurs(?:e|es|ing)\b/,
  'the nurse': /\bnurs(?:e|es|ing)\b/,
  'the paramedic': /\b(?:paramedics?|ambulance)\b/,
  paediatrics: /\bpaediatric\w*\b/,
  'the nursery': /\b(?:nursery|nurseries|early years|childminder)\b/,
  'the school': /\b(?:(?:head ?|class )?teachers?|schools?|head of year|pastoral)\b(?! nurs)/,
  'the police':
    /\b(?:police|constabulary|constables?|(?<!(?:probation|housing|welfare|reviewing|support|duty|designated|medical|prison) )officers?)\b/,
  "children's social care":
    /\b(?:social work(?:ers?)?|(?<!adult |health and )social care|children's services|social services)\b/,
  'the probation service': /\b(?:probation(?: officers?)?|offender manager)\b/,
  housing: /\b(?:housing(?: officers?| association)?|landlord)\b/,
  'the mental health service':
    /\b(?:camhs|psychiatr\w+|community psychiatric nurse|mental health (?:service|team|trust|nurse)s?)\b/,
  'the drug and alcohol service':
    /\b(?:(?:drug|alcohol|substance)(?: and alcohol| misuse)? (?:service|worker|team)s?)\b/,
}

const found = (forms: Readonly<Record<string, RegExp>>, plain: string): ReadonlySet<string> =>
  new Set(Object.keys(forms).filter((name) => forms[name]?.test(plain)))
