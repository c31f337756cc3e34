import type { Slot } from './sections.ts'

/**
 * Headings of published reviews of the four nations from 2006 on, and what the part below each is for. Matched against a heading in lower
 * case without its number; the first that fits counts, so narrow ones stand before wide ones.
 */
export const SECTION_LEXICON: readonly (readonly [Slot, readonly RegExp[]])[] = [
  [
    'front-matter',
    [
      /^(?:table of )?contents$/,
      /^foreword|^preface|^acknowledge?ments/,
      /\bnote on (?:language|words|terms|style|naming)/,
      /^before you read/,
    ],
  ],
  ['plan', [/\b(?:action|implementation|improvement) plan\b/]],
  [
    'progress',
    [
      /^(?:action|improvement|change|progress|step)s? (?:already |previously )?(?:taken|made|implemented)/,
      /^developments?\b.*\bsince|^developments$|\balready (?:changed|done|made|in place)|\bwhat has (?:already )?changed/,
      /^progress\b|\bprogress (?:on|against|since|to date|report|update|with)/,
      /\b(?:board|partnership|committee)(?:'s)? response(?: to (?:this|the) (?:review|report|findings))?$|^response (?:of|from|by) the (?:board|partnership|committee)/,
      /\b(?:previous|earlier|past) (?:reviews?|recommendations?)|\blearning from (?:previous|earlier|other)/,
      /\bsince the (?:review|incident|death)|\bearly (?:actions?|learning)\b|^immediate (?:action|learning)/,
    ],
  ],
  [
    'analysis',
    [
      /^(?:key |main |practice |the )*themes?$|^closing|^(?:a |some )?(?:closing|final|concluding) (?:thoughts?|words?|remarks?|reflections?|comments?)$/,
      /^(?:key )?practice episodes? (?:\d|one|two|three|four|five|six|seven|eight)/,
      /^(?:key )?(?:practice )?theme (?:\d|one|two|three|four|five|six|seven|eight|[a-z]\b)/,
      /^(?:kloe|kle|tor|key line of enquiry|terms? of reference) ?\d/,
    ],
  ],
  [
    'method',
    [
      /\bno recommendations\b/,
      /\bterms of reference\b|^key lines of enquiry$|^scope\b|\bscope of\b|\bresearch questions|\bkey questions\b|\bquestions (?:addressed|asked|considered) by/,
      /\blearning (?:together|events?)\b|\b(?:review|scr) process\b|^(?:the )?process\b|\bprocess (?:of|for) (?:the|this)/,
      /\bmethod(?:s|ology|ological)?\b|\bhow (?:we|the|this) (?:did|review)|^(?:our|the|review|systems) approach|^approach\b/,
      /^(?:the )?(?:review )?(?:panel|team)(?: members(?:hip)?)?$|\bmembership\b|\bsources of (?:data|information|evidence)|\blimitations?\b|\bparallel\b/,
      /^(?:the )?(?:family|families|parents?|practitioners?|agency|agencies|staff)(?:'s|s')? (?:and \w+ )?(?:involvement|engagement|participation|contributions?) (?:in|to|with) (?:the|this)/,
      /^(?:the )?(?:family|families|practitioners?)(?:'s|s')? (?:involvement|engagement|participation|contributions?)$|\binvolvement of (?:the )?(?:family|families|practitioners|parents)|\btook part\b/,
      /^independence|\bindependent (?:reviewer|author|chair)|\bconduct of the\b|\bdecision to (?:hold|conduct|undertake|commission)|\blegal (?:context|framework)\b/,
      /\btime ?(?:period|frame|scale)|\breviewing expertise|^confidentiality|\bstatement (?:by|of)\b|\b(?:government|office) use only\b|^(?:core|specific) tasks|^tasks of/,
    ],
  ],
  [
    'back-matter',
    [
      /^(?:references|bibliography|glossary|abbreviations|acronyms|signatures|further reading|footnotes|notes)\b|\babbreviations\b/,
      /^(?:appendix|annex|appendices)\b(?!.*recommend)/,
    ],
  ],
  [
    // The evidence that systems reviews give under each finding, by the standing headings of Learning Together reports.
    'story',
    [
      /^what (?:it|this|the (?:issue|finding)) (?:looked|looks) like|^how (?:do|did) (?:we|the review) know\b|^how we know\b|^how (?:did|does|has|was) (?:the|this) (?:issue|finding|pattern) (?:feature|manifest|appear|show|come)|^how (?:widespread|common|prevalent|usual)\b|^what makes (?:it|this)\b.*\b(?:underlying|systemic|pattern)|^what is known about how\b|^(?:supporting )?evidence\b/,
    ],
  ],
  [
    'questions',
    [
      /\bquestions?\b.*\bfor (?:the |your |our |all |safeguarding |partner|agenc|practition|manager|team|board|reflection|discussion|consideration)/,
      /\bquestions? to (?:the|consider|reflect|ask|discuss|think|take)|^questions$|^reflective questions|^what we (?:asked|ask) (?:ourselves|you)\b|^(?:\w+ ){0,2}questions? for\b(?! (?:the |this |our )?(?:(?:local |serious |significant )?(?:case )?review|panel|reviewers?|inquiry|enquiry|investigation|author|family))/,
      /^(?:pause and )?reflect(?:ion|ions)?$|^points? (?:to|for) (?:consider|consideration|reflection|discussion)|^(?:discussion|team) (?:points|questions)|^consider this$/,
      /\bask (?:your ?self|yourselves|your team|ourselves)\b|^(?:points )?for (?:discussion|reflection)\b|\bthings to think about|\bfor (?:your )?teams? to (?:talk|think|discuss|consider|reflect)|\b(?:talk|think) (?:about|over|through)(?: (?:together|it))? (?:in|with|as) (?:your|the|a) (?:own )?(?:team|supervis)|^(?:to |things? to |something to )?(?:talk|think|discuss) (?:about|over)\b/,
    ],
  ],
  [
    'good-practice',
    [
      /\b(?:good|effective|notable|positive|strong|best|exemplary|helpful|innovative) (?:and \w+ )?practices?\b|\bpractice (?:strengths|examples)\b/,
      /^(?:key )?strengths?\b|\bwhat (?:worked|went well|made a difference)\b|\bworking well\b|\bpractice to build on\b|\bwhere practice was (?:strong|good)|\bwhat (?:did )?(?:good looks? like|good looked like|(?:agencies|practitioners|professionals|services) did well|was done well|helped)|\bthings that (?:went well|worked|helped)|\bdone well\b|\bwent well\b|\bworked well\b|\bstrengths (?:in|of|and)\b|\bpositives?$|\bprotective practice\b|\bmade a (?:positive )?difference\b|\bpractice (?:that|which) (?:worked|helped)\b|\bwhat helped\b/,
    ],
  ],
  [
    'summary',
    [
      /\bsummary of (?:the |these |each )?(?:\w+ )?(?:cases?|events|facts|circumstances|what happened|background|incidents?|stor(?:y|ies)|histor(?:y|ies))|\bsynops[ie]s\b|\boutline of (?:the )?(?:case|circumstances|events)|\bcase (?:histor(?:y|ies)|stud(?:y|ies)|background|context)\b|^(?:background|introduction) to the (?:case|family|children|child)|^(?:the |index )?(?:incident|event|circumstances)s?$|^(?:the )?background (?:and|to) (?:the )?(?:circumstances|incident|case|events)|\boverview of (?:the )?(?:cases?|events|circumstances|what happened)|\bcase overview|^the (?:case|story)$|\bthe (?:case|story) in (?:brief|outline|short)|\bcase (?:summary|outline|overview)\b/,
      /\b(?:brief|short|succinct|concise) (?:summary|outline|account|facts|overview)|^brief facts|^(?:a |the )?short account|\bin brief$/,
      /\bcircumstances (?:resulting|leading|of the|which led|that led)|\bwhat happened(?:\??$| (?:to|in|and|next|before|on)\b)|^the facts\b/,
    ],
  ],
  ['mixed', [/^(?=.*\brecommendations?\b)(?=.*\b(?:lessons?|learning|findings?|conclusions?)\b)/]],
  [
    'recommendations',
    [
      /\brecommend(?:ations?|ed)\b|\bimproving (?:systems|practice)\b/,
      /^(?:the )?strategies\b|\bstrateg(?:y|ies) (?:for|to) (?:improv|chang|promot|develop|practice|the)/,
      /^(?:proposed|suggested|agreed|required|recommended|multi-agency|single[ -]agency) actions?\b|^actions?(?: for\b|$)|^priorit(?:y|ies) (?:for )?actions?\b/,
      /\bconsiderations? for (?:the|board|partnership)|\bissues for (?:the )?(?:consideration|board|partnership)|\bchallenges? (?:to|for) the (?:board|partnership)/,
      /^what (?:we|the (?:review|panel|reviewers?)) (?:would )?(?:wants?|wish(?:es)?|expects?|hopes?|likes?) (?:to (?:see|happen|change)|for)\b/,
      /^next steps|\bwhat (?:needs|has) to (?:happen|change|improve)\b|\bwhat should (?:happen|change)\b|^sharing the learning\b|\b(?:we|the review|the panel|this review) (?:would )?(?:asks?|is asking|are asking)\b(?! (?:of )?(?:ourselves|you\b|ourselves|questions))|\basks? of (?:the |our |your |each |all )?(?:organisations?|agenc|partner|board|services|leaders)|\bareas? for (?:priority action|improvement|development)\b/,
    ],
  ],
  [
    'findings',
    [
      /\bfindings?\b(?! (?:of|from) (?:the )?(?:court|inquest|police))|\bwhat (?:the|this) (?:review|panel|reviewers?) (?:found|concluded)\b|\bwhat we found\b|\bissues? (?:identified|arising|highlighted|raised)\b/,
      /\bkey (?:practice )?(?:issues|themes)\b|\b(?:issues|themes) (?:arising|identified|emerging)\b|^(?:key |panel |panel's )conclusions?$|^conclusions? and findings/,
    ],
  ],
  [
    'child',
    [
      /\b(?:child|children|baby|infant|young (?:person|people)|boy|girl|sibling)(?:'s|s'|ren's)? (?:lived |own |daily |everyday )?(?:experiences?|world|life|lives|story|stories|perspectives?|eyes|views?|wishes|day|reality)\b/,
      /\bexperiences? of (?:the )?(?:child|baby|young)|\blived experience|\b(?:daily|everyday|day[ -]to[ -]day|home) (?:life|lives)\b|\bday in the life\b|\bwhat (?:was )?life (?:was )?(?:is )?like\b|\blife was like\b|^(?:her |his |their |the children's )?life (?:at home|for|with|through)\b|^(?:an ordinary|a typical) day\b|\bgrowing up\b/,
      /^(?:the )?(?:child's|children's|young (?:person|people)'?s?'?) (?:voices?|views?|wishes)\b|\bvoices? of (?:the )?(?:child|young|boy|girl|baby)|^(?:hearing|listening to|seeing) (?:from )?(?:the )?(?:child|young|bab)/,
      /\bin (?:her|his|their) own words\b|\bwhat (?:the )?(?:child|children|young people|young person|boys|girls|(?!we\b|this\b|it\b|mother\b|father\b|professional|practition|agenc|parent)[a-z]+) (?:told us|told|said|wanted|felt|would (?:say|want)|wants? us to know)\b/,
      /^(?:introducing|meet|meeting|about|remembering|getting to know|being) (?!the (?:review|report|case|family|panel|process|incident)|this|us\b|agenc)[a-z]+(?:[ ,][a-z&, ]{1,40})?$/,
      /\bimpact on (?:the )?(?:child|children)\b/,
      /\b(?:pen|word) (?:picture|portrait|profile|sketch)|\bportraits?\b|\b(?:picture|profiles?) of (?:the (?:child|young|boy|girl|bab)|[a-z]+$)|\bthrough (?:the|her|his|their) eyes\b|\beyes of (?:the|a) (?:child|baby)|^who (?:is|was|were|are|they|he|she) (?!involved|at risk)|^(?:knowing|understanding) (?:the )?(?:child|children|young people|young person)$|^(?:their|his|her) (?:world|lives|life|stories|story|voices?|experiences?)\b|\bshort life\b|^what we know about (?:the (?:child|young|bab|boys|girls)|[a-z]+$)/,
      /^(?!(?:the )?(?:mother|father|parent|famil|grand|board|partner|practition|professional|agenc|summary|background))[a-z0-9' ]{1,24}'s? (?:story|world|experiences?|voice|views?|life|lives|day|lived experience)\b|^[a-z0-9' ]{1,20} and (?:her|his|their) (?:world|life|lives|experience)/,
      /^(?:the )?(?:(?:two|three|four|five|six) )?(?:children|child|young people|young person|boys|girls|siblings?|baby|babies|three children|two children|three young people)$|^(?:the )?(?:subject child(?:ren)?|subjects? of the review)$/,
    ],
  ],
  [
    'learning',
    [
      /\blessons?\b(?! plan)|\blearning\b(?! (?:disabilit|difficult|mentor|and development|support))/,
      /\bwhat (?:have|has|did|can|do) (?:we|been) (?:been )?learn(?:ed|t)?\b|\bwhat we (?:have )?learn(?:ed|t)\b|\bwhat (?:does|do|did)? ?(?:this|these|the) (?:cases?|reviews?|episodes?|stor(?:y|ies))? ?(?:tells?|teach(?:es)?|shows?|means?)\b|\bwhat (?:we|the review) (?:now )?knows?\b/,
      /\bwhat (?:does )?(?:this|it) means? for (?:practice|practitioners|services)/,
      /\b(?:messages|implications|points|pointers|reflections) (?:for|on) (?:good |better )?practice\b|\bpractice (?:points?|messages|implications|reflections?|considerations)\b|\b(?:key )?(?:messages|take-?aways?|reflections)$|^(?:the )?(?:main|key|single) message$|\bwhat (?:could|can|should|might) (?:be|have been|we|practitioners|professionals|agencies)?\s?(?:do|done|be done)?\s?(?:differently|better)\b|\b(?:key )?practice (?:issues|themes) and learning|\bwhy (?:it|this|does it) matters?\b|^missed opportunit|\bpriorities for (?:learning|change|practice|improvement)|\bkey messages\b/,
    ],
  ],
  [
    'summary',
    [
      /\bexecutive summary\b|^summary\b|\bsummary$|\bat a glance\b|\bon (?:a|one|two) pages?\b|^(?:the )?headlines?$|^key points$|^overview(?: of the case)?$|\breasons? for (?:the )?review|^why (?:we did|this)|\bcircumstances\b/,
    ],
  ],
  [
    'story',
    [
      /\bchronolog|^narrative\b|\btime ?line\b|\bfactual\b|^(?:key )?(?:practice )?episodes?\b|^(?:family )?(?:history|background)\b|^background\b|\bin more detail\b/,
      /\bgenogram\b|\bfamily (?:composition|structure|and naming|tree)|\bagenc(?:y|ies)'? involvement\b|^(?:significant|key) events/,
    ],
  ],
  [
    'analysis',
    [
      /\banalys[ie]s\b|\bapprais|\bevaluation of\b|^theme\b|\bkey line of enquiry\b|^how (?:well|effective)|\bpredictab|\bpreventab|\bpredicted\b|\bprevented\b|^conclu(?:sions?|ding)|^closing/,
    ],
  ],
]
