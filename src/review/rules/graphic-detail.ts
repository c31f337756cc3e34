import type { Noticed, Rule } from '../rule.ts'
import { spokenSentences } from '../spoken.ts'

/**
 * Injuries, acts of abuse or a way of dying told in detail, by either voice. Family courts are advised to abridge such descriptions, and
 * guides for reporting suicide ask to leave out the method; the content note promises the listener as much.
 */
export const graphicDetail: Rule = ({ script }) =>
  spokenSentences(script).flatMap(({ sentence: { text, line }, review: [citation] }): readonly Noticed[] => {
    const words = DETAILS.map((pattern) => text.match(pattern)?.[0]).find((match) => match !== undefined)
    if (words === undefined) return []
    const page = citation?.page
    return [
      {
        rule: 'graphic-detail',
        level: 'warning',
        line,
        ...(page === undefined ? {} : { page }),
        facts: { words, text },
      },
    ]
  })

const BODY =
  '(?:face|head|skull|neck|throat|back|chest|stomach|abdomen|arms?|legs?|thighs?|buttocks?|bottom|genitals?|ribs?|eyes?|ears?|lips?|mouth|cheeks?|hands?|feet|foot|wrists?|shoulders?|spine|brain|liver|skin|body|scalp|forehead|knees?|ankles?|hips?|femur|collar ?bone)'
const COUNT =
  '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|\\w+ty|several|multiple|numerous|many)'
const HURT =
  '(?:bruis(?:es|ing)|burns?|scalds?|cuts|wounds?|marks|lacerations?|fractures?|bites?|welts|swelling|bleeding|blood|haemorrhages?|sores|ulcers)'

const DETAILS: readonly RegExp[] = [
  new RegExp(
    `\\b${HURT} (?:\\w+ ){0,2}?(?:to|on|of|over|across|around|in|behind|under) (?:(?:the|his|her|their|both|one|each|left|right|upper|lower) )*${BODY}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:fractured|broken|bruised|burnt|burned|swollen|cut|bleeding|bloodied|ruptured|torn) (?:\\w+ )?(?:${BODY}|frenulum)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:${BODY}|old|healing) fractures?\\b|\\b${COUNT} (?:\\w+ ){0,2}(?:fractures|bruises|wounds|burns|bite marks|stab wounds|injuries to)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:punched|kicked|hit|slapped|struck|bitten|beaten|burn(?:t|ed)|stabbed|cut|shot|scalded|whipped|grabbed) (?:\\w+ ){0,4}?(?:in|on|across|to|about|by) (?:(?:the|his|her|their) )?${BODY}\\b`,
    'i',
  ),
  /\b(?:bite|ligature|grip|finger|choke|slap) marks?\b|\bcigarette burns?\b|\b(?:retinal|subdural|intracranial|subarachnoid) (?:haemorrhages?|haematomas?|bleed\w*)\b|\btorn frenulum\b/i,
  /\b(?:shaken|thrown|swung|slammed|dropped|hurled) (?:\w+ ){0,3}?(?:against|down|across|into|onto|from)\b|\bwas (?:violently )?shaken (?:by (?:his|her|their) (?:\w+ )?(?:father|mother|carer|partner|parents?)|to death|hard)\b/i,
  /\bstabbed (?:\w+ )?(?:times|to death|repeatedly|with)\b|\bstabbed in\b|\b(?:strangl|suffocat|smother|asphyxiat|drown|throttl|garrott)(?:ed|ing|ation)\b|\bbeaten to death\b/i,
  /\b(?:found|was|were|had) hang(?:ing|ed)(?! (?:in|on) (?:the (?:air|balance|wall)|hooks?))\b|\bhang(?:ed|ing) (?:himself|herself|themsel\w+|from|by)\b|\bligature\b|\bnoose\b/i,
  /\boverdos(?:e|es|ed) (?:of|on|with)\b|\b(?:took|swallowed|taken) (?:\w+ ){1,4}?(?:tablets|pills|capsules)\b|\bjumped (?:from|off|in front)\b|\bcut (?:her|his|their) (?:wrists?|arms?|throat)\b/i,
  /\bpost.?mortem (?:examination )?(?:found|showed|revealed|identified|recorded|noted)\b|\bautopsy (?:found|showed|revealed)\b|\b(?:body|corpse) (?:was|had|lay) (?:\w+ )?(?:cold|decompos\w+|found)\b|\bdecompos(?:ed|ing|ition)\b|\bbeen dead for\b|\brigor mortis\b|\bmaggots?\b/i,
  /\b(?:blood|urine|vomit)(?:-| )?(?:stained|soaked|covered|spattered)\b|\bfull of (?:blood|faeces|vomit)\b|\bcovered in (?:\w+ and )?(?:blood|faeces|vomit|excrement|bruises|urine)\b|\bfaeces (?:on|smeared|over)\b|\bsmeared (?:with|in)\b|\bskin and bone\b|\bemaciated\b/i,
  /\b(?:raped|sexually assaulted|abused) (?:\w+ )?(?:in the|on the|while|by \w+ men|repeatedly|at knife|orally|anally|vaginally)\b|\bpenetrat\w+|\b(?:oral|anal|vaginal) (?:sex|rape|intercourse|penetration)\b|\b(?:masturbat|ejaculat)\w+|\bsemen\b|\b(?:made|forced) to (?:undress|strip|perform|watch (?:him|her|them))\b|\btouched (?:his|her|their) (?:penis|vagina|breasts?|genitals?|private)/i,
]
