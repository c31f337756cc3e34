import { isGivenName } from '../../shared/index.ts'
import type { NamingKey } from './naming-key.ts'

/** A name as it stands in a text. */
export interface NamedPerson {
  readonly type: 'name' | 'staff-name'
  readonly text: string
  /** Its place in the text, counted from 0. */
  readonly at: number
}

/**
 * The names in a text that point to a person whom the review does not mean to name, each once. 'of the case' leaves only those who are
 * somebody's relative or worker: for parts that name the makers of the review.
 */
export const personNames = (text: string, key: NamingKey, whose: 'any' | 'of the case'): readonly NamedPerson[] => {
  if (whose === 'of the case')
    return personNames(text, key, 'any').filter(({ at }) => OF_THE_CASE.test(text.slice(0, at)))
  const full = [...fullNames(text, key), ...titledNames(text, key)]
  const covered = (at: number): boolean => full.some((name) => at >= name.at && at < name.at + name.text.length)
  return [...full, ...firstNames(text, key).filter(({ at }) => !covered(at))]
}

const NAME = "\\p{Lu}\\p{Ll}+(?:[-’']\\p{Lu}\\p{Ll}+)?"
const SURNAME = "(?:(?:Mc|Mac|O[’']|Fitz|De|Van )?\\p{Lu}\\p{Ll}+(?:[-’']\\p{Lu}\\p{Ll}+)?)"
const WORKER =
  '(?:social worker|midwife|health visitor|(?:school |staff |ward |community |specialist |practice |named |lead )*nurse|teacher|head ?teacher|teaching assistant|learning mentor|mentor|key ?worker|key worker|support worker|family worker|youth worker|case (?:manager|worker)|(?:police |duty |housing |probation |welfare |reviewing )*officer|constable|sergeant|detective|(?:team |service |duty |ward )*manager|GP|doctor|registrar|consultant|paediatrician|psychiatrist|psychologist|therapist|counsellor|sister|safeguarding lead|foster carer|practitioner|co-?ordinator|secretary|receptionist|clerk|administrator|advocate|adviser|advisor|tutor|lecturer|(?:deputy |assistant )?head|principal|chaplain|priest|imam|vicar|coach|instructor|warden|caretaker|matron|paramedic|pharmacist|dentist|solicitor|guardian|assistant|supervisor|trainer|technician|PCSO|childminder|key person|(?:pastoral|safeguarding|inclusion|attendance) (?:lead|manager|officer)|radiographer|dietitian|physiotherapist|IDVA|call handler)'
const KIN =
  '(?:brother|sister|sibling|mother|father|mum|dad|aunt|auntie|uncle|cousin|grandmother|grandfather|nan|gran|partner|boyfriend|girlfriend|husband|wife|(?:school)?friend|(?:class|flat|house)mate|neighbour|landlord|landlady|lodger|babysitter|son|daughter|stepfather|stepmother|twin|niece|nephew|godmother)'

const OF_THE_CASE = new RegExp(
  `\\b(?:his|her|their|[’']s) (?:half-|step-?|grand-?)?(?:${WORKER}|${KIN})(?:,| ?\\(|) ?$`,
  'iu',
)

const FULL = new RegExp(`(?<![\\p{L}’'-])(${NAME}) (${SURNAME})(?![\\p{L}])`, 'gu')

const fullNames = (text: string, key: NamingKey): readonly NamedPerson[] =>
  [...text.matchAll(FULL)].flatMap((found) => {
    const [name, first = '', last = ''] = found
    if (NOT_A_NAME.test(first) || NOT_A_NAME.test(last)) return []
    const around = surroundings(text, found.index, name.length)
    if (key.isMeant(first) || key.isMeant(last) || key.isWord(last) || isNoPerson(around)) return []
    const worker = isWorker(around)
    const known = isGivenName(first) || (!key.isWord(first) && (worker || isKin(around) || isCalled(around)))
    return known ? [{ type: worker ? 'staff-name' : 'name', text: name, at: found.index }] : []
  })

const TITLED = new RegExp(
  `(?<![\\p{L}])(Mr|Mrs|Ms|Miss|Dr|Doctor|PC|DC|DS|DI|WPC|Sgt|Sister|Nurse|Constable|Sergeant)\\.? ((?:${NAME} )?${SURNAME})(?![\\p{L}])`,
  'gu',
)

const titledNames = (text: string, key: NamingKey): readonly NamedPerson[] =>
  [...text.matchAll(TITLED)].flatMap((found) => {
    const [name, title = '', rest = ''] = found
    const words = rest.split(' ')
    const last = words.at(-1) ?? ''
    if (words.some((word) => key.isMeant(word) || NOT_A_NAME.test(word)) || key.isWord(last) || last.length < 3)
      return []
    if (isNoPerson(surroundings(text, found.index, name.length))) return []
    const type = /^(?:Mr|Mrs|Ms|Miss)$/.test(title) ? ('name' as const) : ('staff-name' as const)
    return [{ type, text: name, at: found.index }]
  })

const FIRST = new RegExp(`(?<![\\p{L}’'-])(${NAME})(?=[’']s\\b|(?![\\p{L}’']))`, 'gu')

const firstNames = (text: string, key: NamingKey): readonly NamedPerson[] =>
  [...text.matchAll(FIRST)].flatMap((found) => {
    const [name] = found
    const around = surroundings(text, found.index, name.length)
    if (name.length < 3 || key.isMeant(name) || key.isWord(name) || NOT_A_NAME.test(name) || isNoPerson(around))
      return []
    const stands =
      isKin(around) ||
      isWorker(around) ||
      GIVEN.test(around.before) ||
      (isGivenName(name) ? PERSONAL.test(around.after) || APART.test(around.before) : SPEAKS.test(around.after))
    return stands ? [{ type: isWorker(around) ? 'staff-name' : 'name', text: name, at: found.index }] : []
  })

interface Surroundings {
  readonly before: string
  readonly after: string
}

const surroundings = (text: string, at: number, length: number): Surroundings => ({
  before: text.slice(Math.max(0, at - 60), at),
  after: text.slice(at + length, at + length + 60),
})

const isWorker = ({ before, after }: Surroundings): boolean => WORKER_BEFORE.test(before) || WORKER_AFTER.test(after)
const WORKER_BEFORE = new RegExp(`\\b${WORKER}(?:,? (?:called |named )?| ?\\()$`, 'iu')
const WORKER_AFTER = new RegExp(`^(?:,| ?\\() ?(?:the |her |his |their |a |an )?(?:\\p{L}+ )?${WORKER}\\b`, 'iu')

const isKin = ({ before, after }: Surroundings): boolean => KIN_BEFORE.test(before) || KIN_AFTER.test(after)
const KIN_BEFORE = new RegExp(`\\b(?:half-|step-?|grand-?)?${KIN}(?:,? (?:called |named )?| ?\\()$`, 'iu')
const KIN_AFTER = new RegExp(`^(?:,| ?\\() ?(?:the |her |his |their |a |an )(?:\\p{L}+ )?${KIN}\\b`, 'iu')

/** What is called by more capitalised words is a thing with a title. */
const isCalled = ({ before, after }: Surroundings): boolean => CALLED.test(before) && !/^ \p{Lu}/u.test(after)

const CALLED = /\b(?:named|called|by name|spoke (?:to|with)|telephoned|rang|met) $/i

/** What says that a name follows. */
const GIVEN = /\b(?:first|real|given|actual|birth) name(?:,| is| was| as)? [“"‘]?$/i

/** What a person alone does or is: stands after a given name. */
const PERSONAL =
  /^(?:[’']s\b| (?:is|was|has|had|said|says|told|tells|asked|asks|came|comes|went|goes|refers|referred|wanted|wants|felt|feels|thought|knew|knows|lived|lives|loved|loves|liked|likes|did|does|would|could|will|rang|spoke|slept|ran|cried|hid|drew|wrote|stayed|stopped|attended|moved|left|gave|took|made|described|reported|disclosed|agreed|refused|and (?:her|his|their)|not)\b|[,.)”"]|$)/
/** The plainest of these, for words that may be no name at all: only a person speaks, comes, is afraid. */
const SPEAKS =
  /^ (?:said|says|told|asked|came to|went to|cried|slept|rang|(?:is|was) (?:frightened|scared|afraid|upset|crying|asleep|hungry|tearful|pregnant|born)|wanted to|loves|likes|liked|hid|drew|refers)\b/
/** A name alone in brackets or quotation marks, or after a word that hands someone something. */
const APART = /(?:[(“"‘]|\b(?:to|with|from|by|for|about|and|that|told|asked|saw|when) )$/

/** Bodies, works, places and public persons whose names look like a person's. */
const isNoPerson = ({ before, after }: Surroundings): boolean =>
  NO_PERSON_AFTER.test(after) || NO_PERSON_BEFORE.test(before) || OF_ANOTHER_KIND.test(before)

/** An operation's name, and the name that another review gave its child. */
const OF_ANOTHER_KIND =
  /\b(?:Operation|Project|Programme|Exercise|Storm|Hurricane) $|\b(?:DHR|SCR|SAR|L?CSPR|CPR|CMR|SUSR|(?:case|homicide|practice|learning|earlier|previous|other) reviews?)(?: of| into| about| on)? ?[“"‘(]*$/u

const NO_PERSON_AFTER =
  /^(?:[’']s)? ?(?:\p{Lu}\p{L}+ )*(?:Council|County|Constabulary|Police|Hospital|Infirmary|School|Academy|College|University|Trust|Board|Partnership|Service|Centre|Committee|Report|Review|Inquiry|Act|Street|Road|Avenue|Lane|Drive|Close|Terrace|Crescent|Rise|House|Court|Borough|City|Foundation|Fund|Law|Model|Surgery|Practice|Society|Association|et al|and colleagues)\b|^,? ?\(?(?:19|20)\d{2}|^(?:,| ?\() ?(?:the )?(?:[Ii]ndependent|[Ll]ead|[Oo]verview|[Rr]eport|[Pp]anel|[Cc]hair|[Aa]uthor|[Rr]eviewer|[Pp]rofessor|[Dd]irector|[Cc]hief|[Hh]ead of|[Aa]ssistant [Dd]irector|[Dd]esignated|[Nn]amed (?:[Nn]urse|[Dd]octor))/u
const NO_PERSON_BEFORE =
  /\b(?:Lord|Lady|Baroness|Professor|Prof\.?|Sir|Dame|Judge|Justice|Minister|Councillor|Cllr|author|reviewer|chair(?:ed)?|chairman|written by|chaired by|led by|prepared by|research (?:by|of)|work of|study by|cases? of|deaths? of|murder of|killing of|St\.?|Saint|Port|Mount|Lake|River|Great|Little|Upper|Lower|North|South|East|West)[:,]? (?:by )?(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?$/iu
const NOT_A_NAME =
  /^(?:The|This|That|These|Those|There|They|Their|When|Where|What|Who|Why|How|Mother|Father|Child|Children|Baby|Sibling|Adult|Mum|Dad|Nan|Aunt|Uncle|Panel|Board|Reviewer|Author|Police|Social|Health|School|Hospital|Ofsted|Cafcass|Barnardo|Women|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|England|Wales|Scotland|Ireland|English|Welsh|Scottish|Irish|Polish|Lithuanian|Northern|Section|Appendix|Working|Together|Government|Maternal|Paternal|Grandmother|Grandfather|Grandparents|Practitioners|Professionals|Midwife|Midwifery|Teacher|Neighbour|Superintendent|Inspector|Sergeant|Constable|Directors?|Advis[eo]rs?|Co-?ordinators?|Principals?|Secretar(?:y|ies)|Clerks?|Advocates?|Tutors?|Coach(?:es)?|Chairs?|Chairman|Assistants?|Supervisors?|Trainers?|Governors?|Guardians?|Manager|Officer|Nurse|Doctor|Consultant|Named|Designated|Lead|Senior|Chief|Head|Deputy|Assistant|Associate|Detective|Independent|Nobody|Everyone|Everybody|Someone|Somebody|Anyone|Anybody|Several|Some|Most|Many|Few|Both|Others|None|All|Each|Mr|Mrs|Ms|Miss|Dr|Daddy|Mummy|Mam|Mammy|Granny|Gran|Grandad|Granddad|Granda|Nana|Nanny|Auntie|Practices?|Surger(?:y|ies)|Services?|Teams?|Parents?|Families|Staff|Workers?|Officers|Nurses|Midwives|Teachers|Doctors|Managers|Women|Men|Boys|Girls|One|She|He|His|Her|It|And|But|For|With|From)$/
