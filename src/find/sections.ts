/** What a part of a review is for, as its heading says. */
export type Slot =
  | 'recommendations'
  | 'learning'
  | 'findings'
  | 'questions'
  | 'good-practice'
  | 'child'
  | 'summary'
  | 'story'
  | 'analysis'
  | 'method'
  | 'progress'
  | 'plan'
  | 'front-matter'
  | 'back-matter'

/**
 * What the part under a heading is for; undefined where the heading does not say, so that the heading above it counts. The variants are
 * those of published reviews of the four nations from 2006 on.
 */
export const slotOfHeading = (heading: string): Slot | undefined => {
  const plain = plainHeading(heading)
  return LEXICON.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** A heading without its number and signs, in lower case, with straight apostrophes. */
export const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]*(?:section\s+\d+\s*[:.–-]\s*|(?:appendix|annex)\s+(?:\d+|[a-z])\s*[:.–-]\s*(?=.*recommend))?/u, '')
    .trim()

// The order decides: a heading goes to the first pattern that it meets.
const LEXICON: readonly (readonly [Slot, RegExp])[] = [
  ['front-matter', /^(?:table of )?contents$|^foreword|^preface|^acknowledge?ments|\bnote on (?:language|words|terms|style|naming)|^before you read/],
  ['plan', /\b(?:action|implementation|improvement) plan\b/],
  [
    'progress',
    /\baction(?:s)? (?:already |previously )?taken|\bdevelopments?\b.*\bsince|^developments$|\balready (?:changed|done|made|in place)|\bprogress\b|\bwhat has (?:already )?changed|\bchanges (?:already )?(?:made|since)|\b(?:board|partnership|agency|agencies|committee)'?s?'? response|^response (?:of|from|by)|\bimprovements? (?:already )?made|\b(?:previous|earlier) (?:reviews?|recommendations?)|\bsince the (?:review|incident|death)/,
  ],
  ['method', /\bno recommendations\b|\bterms of reference\b|\blearning (?:together|event|review process)|\bprocess\b|\bmethod(?:s|ology|ological)?\b|\bhow (?:we|the|this) (?:did|review)|\bscope\b|^key lines of enquiry$|\bpanel\b|\bsources of\b|\blimitations?\b|\bparallel\b|\b(?:family|families|practitioners?)'?s? (?:involvement|engagement|participation|contribution)|\binvolvement of\b|\btook part\b|\bindependen(?:t|ce)\b|\bconduct of the\b|\bdecision to\b|\blegal context\b|\btime ?(?:period|frame|scale)|\bapproach\b|\bexpertise\b|\bresearch questions\b|\bconfidentiality\b|\bstatement (?:by|of)\b|\b(?:government|office) use only\b|^(?:core|specific) tasks|^tasks of/],
  ['back-matter', /^(?:references|bibliography|glossary|abbreviations|acronyms|signatures|further reading|footnotes|notes)\b|\babbreviations\b|^(?:appendix|annex|appendices)\b(?!.*recommend)/],
  ['questions', /\bquestions?\b.*\b(?:for|to)\b|^questions$|\bask (?:your ?self|yourselves|your team|ourselves)\b|\bfor (?:discussion|reflection)\b|\breflective questions|\bthings to think about/],
  ['good-practice', /\b(?:good|effective|notable|positive|strong|best) practice\b|\bstrengths?\b|\bwhat (?:worked|went) well\b|\bpractice (?:that|which) (?:worked|helped)\b|\bwhat helped\b/],
  ['summary', /\bsummary of (?:the )?(?:case|events|facts|circumstances|what happened)|\bcase summary\b|\b(?:brief|short|succinct) (?:summary|outline|account|facts)|^brief facts|\bcircumstances (?:resulting|leading|of the|which led)|\bwhat happened\??$|^the facts\b|^a short account|\bin brief$/],
  ['recommendations', /\brecommend(?:ations?|ed)\b|\bimproving (?:systems|practice)\b|\bstrateg(?:y|ies)\b|\b(?:proposed|suggested|agreed|required|multi-agency|single[ -]agency) actions?\b|^actions?(?: for\b|$)|\bconsiderations? for\b|\bissues for consideration\b|\bchallenges? (?:to|for) the\b|^next steps|\bwhat (?:needs|has) to (?:happen|change)\b|\bwhat should (?:happen|change)\b|\bsharing the learning\b/],
  ['findings', /\bfindings?\b(?! (?:of|from) (?:the )?(?:court|inquest|police))|\bkey (?:issues|themes)\b|\b(?:issues|themes) (?:arising|identified|emerging)\b/],
  ['child', /\b(?:child|children|baby|infant|young (?:person|people)|boy|girl)(?:'s|s'|ren's)? (?:lived |own )?(?:experiences?|world|life|lives|story|voice|perspective|eyes)\b|\bexperiences? of (?:the )?(?:child|baby|young)|\bvoices? of\b|\blived experience\b|\bdaily (?:life|lives)\b|\bday in the life\b|\bwhat (?:was )?life (?:was )?(?:is )?like\b|\blife (?:was like|through)\b|\bpen (?:picture|portrait)\b|\bthrough (?:the|her|his|their) eyes\b|^who (?:is|was|were|are) (?!involved)|'s (?:story|world|experience|voice|life|lived experience)\b/],
  ['learning', /\blessons?\b|\blearning\b(?! (?:disabilit|difficult|together|event))|\bwhat (?:have|has|did|can|do) (?:we|been) (?:been )?learn(?:ed|t)?\b|\bwhat we (?:have )?learn(?:ed|t)\b|\bwhat (?:does )?this (?:case|review)? ?tells?\b|\b(?:messages|implications|points) for practice\b|\bpractice points?\b|\bpriorities for\b|\bkey messages\b/],
  ['summary', /\bexecutive summary\b|^summary\b|\bat a glance\b|\boverview of the case\b|\breasons? for (?:the )?review|^why (?:we did|this)|\bcircumstances\b/],
  ['story', /\bchronolog|\bnarrative\b|\btime ?line\b|\bfactual\b|\bepisodes?\b|\bhistory\b|\bbackground\b|\bin more detail\b|\bgenogram\b|\bfamily (?:composition|structure|and naming|tree)|\bagenc(?:y|ies)'? involvement\b|\bevents\b/],
  ['analysis', /\banalys[ie]s\b|\bapprais|\bevaluation\b|^theme\b|^kl(?:o)?e\b|\bkey line of enquiry\b|^how (?:well|effective)|\bpredict|\bprevent|\bconclu(?:sions?|ding)|^closing/],
]
