import { withoutQuoted } from '../quoted-in.ts'
import type { Noticed, Rule } from '../rule.ts'
import { mentions } from '../same-words.ts'
import { spokenSentences } from '../spoken.ts'

/**
 * A claim of the narrator's that a briefing on one review cannot show: what research says, what everybody knows, what is certain to help,
 * what is the worst or the only. The field repeats some of them without a source, such as that research found seven minutes best.
 */
export const unbackableClaim: Rule = ({ script }) =>
  spokenSentences(script)
    .filter(
      ({ block, guidance, sentence: { text } }) =>
        block.kind === 'narration' && guidance.length === 0 && !/\?\W*$/.test(text),
    )
    .flatMap(({ sentence: { text, line }, review }): readonly Noticed[] => {
      const own = withoutQuoted(text)
      const words = CLAIMS.map((claim) => own.match(claim)?.[0]).find(
        (match) => match !== undefined && !review.some(({ quote }) => mentions(quote, match)),
      )
      return words === undefined ? [] : [{ rule: 'unbackable-claim', level: 'warning', line, facts: { words, text } }]
    })

const SHOWS =
  '(?:shows?|shown|suggests?|suggested|proves?|proved|proven|tells? us|says?|found|finds?|indicates?|confirms?|demonstrates?|estimates?)'

const CLAIMS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:research(?:ers)?|stud(?:y|ies)|evidence|statistics|surveys?|data|figures|experts?|scien(?:ce|tists?)|psycholog(?:y|ists?)|neuroscience|academics) (?:(?:has|have|all|also|now|clearly|consistently) )*${SHOWS}\\b`,
    'i',
  ),
  /\b(?:experts?|researchers|scientists|professionals|practitioners|most people) (?:all |everywhere )?agree\b|\baccording to (?:research|studies|experts|science|statistics)\b/i,
  /\b(?:it is|it's|it has been|is|are) (?:well |widely |commonly |generally |scientifically |clinically |often )?(?:known|proven|established|accepted|recognised|documented) (?:that|fact|to)\b|\bproven (?:to|that|method|way)\b/i,
  /\b(?:everyone|everybody|nobody|no one|we all) (?:knows?|doubts?|disputes?)\b|\bas we all know\b|\bwithout (?:a|any) doubt\b|\bundoubtedly\b|\bthere is no doubt\b/i,
  /\bFBI\b|\bseven.minutes? (?:is|was|are) (?:the )?(?:ideal|best|optimal|perfect|right|all)\b|\b(?:attention span|ideal (?:length|time) for)\b/i,
  /\b(?:will|would|can|could) (?:\w+ )?(?:prevent|stop|end|guarantee|ensure|keep|save) (?:\w+ ){0,2}(?:death|deaths|harm|abuse|tragedy|tragedies|every child|all children|children safe|lives)\b|\bno child will\b|\bguarantees?\b|\bnever happen again\b|\bsaves? lives\b/i,
  /\bthe (?:worst|most (?:shocking|serious|horrific|tragic|extreme|terrible)|first|only|biggest|largest) (?:\w+ ){0,3}?(?:cases?|reviews?|of its kind|ever|in (?:the country|england|britain|the uk|history))\b|\bever (?:seen|recorded|known)\b|\bunprecedented\b/i,
  /\b(?:the law|legislation|the act|statute|gdpr|data protection) (?:requires?|says|forbids|demands|obliges|makes (?:it|you)|prevents|prohibits)\b|\b(?:by law|legally (?:required|obliged|bound)|illegal to|a legal duty|against the law)\b/i,
  /\b(?:one|two|three|\d+) in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+) (?:children|babies|people|women|men|families|parents|young|workers)\b|\b(?:most|many|all|few|every|few) (?:serious case |child safeguarding practice |case )?reviews (?:find|found|show|say|tell)\b/i,
]
