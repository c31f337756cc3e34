import { namesIn } from '../language/names.ts'
import type { Noticed, ReviewInput, Rule } from '../rule.ts'
import { holdsWords } from '../same-words.ts'
import { spokenSentences } from '../spoken.ts'

/**
 * Details that name nobody, and together lead to somebody: a place, a day, a court's verdict, how many brothers and sisters there are and
 * how old. In Re X and Y [2012] EWCA Civ 1500 leaving out number, ages and gender was not enough, since the trial had been in the news.
 */
export const identifyingCombination: Rule = (input) =>
  paragraphsOf(input).flatMap((place): readonly Noticed[] => {
    const details = detailsIn(place.text, input)
    if (!identifies(details)) return []
    return [
      {
        rule: 'identifying-combination',
        level: 'warning',
        line: place.line,
        facts: {
          details: [...details].map(([kind, words]) => `${NAMES[kind]} (${words})`).join(', '),
          text: place.text,
        },
      },
    ]
  })

type Kind = 'place' | 'day' | 'verdict' | 'court' | 'siblings' | 'ages' | 'age' | 'origin' | 'work' | 'condition'

/** Each of these leads far with one other of them; with a weaker detail it takes two more. */
const STRONG: readonly Kind[] = ['place', 'day', 'verdict', 'court', 'siblings', 'ages']

const NAMES: Readonly<Record<Kind, string>> = {
  place: 'a place',
  day: 'a day',
  verdict: 'a verdict or sentence',
  court: 'a court',
  siblings: 'the number or order of brothers and sisters',
  ages: 'the ages of brothers and sisters',
  age: 'an age',
  origin: 'where a family comes from',
  work: "a parent's work",
  condition: 'a rare condition',
}

const identifies = (details: ReadonlyMap<Kind, string>): boolean => {
  const strong = STRONG.filter((kind) => details.has(kind)).length
  return strong >= 2 || (strong === 1 && details.size >= 3)
}

/** Paragraphs of what is spoken of the case: what the author says of the review itself, its date and publisher, is not about a person. */
const paragraphsOf = ({ script, rules }: ReviewInput): readonly { readonly text: string; readonly line: number }[] => {
  const blocks = new Map<object, { text: string; line: number }>()
  for (const { sentence, block, segment } of spokenSentences(script)) {
    if (rules.attribution.heading === segment.heading || rules.supportLines.heading === segment.heading) continue
    const known = blocks.get(block)
    blocks.set(block, {
      text: known === undefined ? sentence.text : `${known.text} ${sentence.text}`,
      line: known?.line ?? sentence.line,
    })
  }
  return [...blocks.values()]
}

const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2})'
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

const FORMS: Readonly<Record<Exclude<Kind, 'place'>, RegExp>> = {
  day: new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?\\b`),
  verdict:
    /\b(?:convicted|sentenced|jailed|imprison(?:ed|ment)|found guilty|pleaded guilty|life sentence|(?:custodial|prison) sentence|manslaughter)\b/i,
  court:
    /\b(?:\p{Lu}\p{Ll}+ (?:Crown|Magistrates[’']?) Court|Crown Court|High Court|Old Bailey|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) trial)\b/u,
  siblings: new RegExp(
    `\\b(?:(?:one|first|second|third|fourth|eldest|oldest|youngest|middle|only boy|only girl) of (?:her |his |the |their )?${NUMBER}(?: (?:children|siblings|brothers|sisters))?|twins?\\b(?! (?:track|aims?|beds?))|triplets?|${NUMBER} (?:(?:half|step|full|older|younger|elder|other|surviving|adult)[ -])*(?:brothers|sisters|siblings))\\b`,
    'iu',
  ),
  ages: new RegExp(`\\b(?:brothers?|sisters?|siblings?)(?: [\\p{L}]+){0,3}?,? (?:of|aged) ${NUMBER}\\b`, 'iu'),
  age: new RegExp(`\\b(?:aged? ${NUMBER}|${NUMBER}[ -](?:years?|months?|weeks?|days?)[ -]old)\\b`, 'i'),
  origin:
    /\b(?:Polish|Romanian|Lithuanian|Latvian|Slovak(?:ian)?|Czech|Bulgarian|Hungarian|Albanian|Somali|Nigerian|Ghanaian|Eritrean|Ethiopian|Sudanese|Congolese|Afghan|Syrian|Iraqi|Iranian|Kurdish|Turkish|Pakistani|Bangladeshi|Indian|Chinese|Vietnamese|Filipino|Jamaican|Brazilian|Portuguese|Roma|Traveller|Gypsy|Muslim|Jewish|Hindu|Sikh|Jehovah[’']s)\b/,
  work: /\b(?:mother|father|parents?|partner|stepfather|he|she),?(?: who)? (?:was|worked as|works as|is) (?:an? )(?:[\p{L}-]+ )?(?:teacher|nurse|doctor|soldier|officer|driver|social worker|solicitor|carer|cook|builder|farmer|fisherman|engineer|lecturer|footballer|councillor|vicar|priest|imam)\b|\ba \p{Lu}\p{Ll}+ (?:teacher|nurse|doctor|soldier)\b/iu,
  condition:
    /\b(?:rare (?:\p{L}+ )?(?:condition|disease|disorder|illness)|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? syndrome)\b/u,
}

const detailsIn = (text: string, input: ReviewInput): ReadonlyMap<Kind, string> => {
  const found = new Map<Kind, string>()
  const place = placeIn(text, input)
  if (place !== undefined) found.set('place', place)
  for (const kind of KINDS) {
    const words = text.match(FORMS[kind])?.[0]
    if (words !== undefined) found.set(kind, words)
  }
  if (ownAgeOnly(text, found)) found.delete('siblings')
  // The same words are not two details.
  if (found.has('ages')) found.delete('age')
  return found
}

const KINDS: readonly Exclude<Kind, 'place'>[] = [
  'day',
  'verdict',
  'court',
  'siblings',
  'ages',
  'age',
  'origin',
  'work',
  'condition',
]

/** "Child 1, aged 3": the age of the child whom the review is about is no age of a brother's. */
const ownAgeOnly = (text: string, found: ReadonlyMap<Kind, string>): boolean =>
  found.get('siblings') !== undefined &&
  !/\b(?:brother|sister|sibling|twin|triplet|children|of (?:her|his|the|their)?)/i.test(text)

/** A name after a word that stands before places, unless it is the publisher's own area, which the briefing says anyway. */
const placeIn = (text: string, { script, knowledge }: ReviewInput): string | undefined => {
  const { board, subject, title } = script.frontMatter.review
  const names = namesIn(text)
  if (names.length === 0) return undefined
  const bodies = [board, subject, title, ...knowledge.lexicon.map(({ expansion }) => expansion)].join(' · ')
  return names.find(
    (name) =>
      new RegExp(
        `\\b(?:in|at|near|from|to|of|outside|around) (?:the (?:town|city|village|port) of )?${escaped(name)}\\b`,
        'u',
      ).test(text) &&
      !holdsWords(bodies, name) &&
      !FORMS.origin.test(name) &&
      !NO_PLACE.test(name),
  )
}

const NO_PLACE =
  /\b(?:Court|Board|Partnership|Trust|Service|Services|Police|Constabulary|Council|Act|Panel|Together|Hospital|School|Team|Unit|Review|Agency|Authority|Message|Bank|Christmas|Covid|England|Wales|Scotland|Ireland|Poland|Europe|Africa|Asia|Protection|Care|Health|Programme|Conference|Assessment|Line|Officer|Office)\b|^[A-Z][a-z]+ \d|^(?:Mr|Ms|Mrs|Miss|Dr) /

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
