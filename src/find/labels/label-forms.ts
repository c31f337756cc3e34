// The forms in which published reviews print labels, as sources of regular expressions; they are matched without regard to case.

/** Numbers written out, in order from one. */
export const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
]

/** "3", "5.1", "9a", "iv", "four", "B"; which letters count is decided where the label is read. */
export const NUMBER = `(?:\\d{1,2}(?:\\.\\d{1,2})*[a-z]?(?![\\d%])|(?<!\\p{L})(?:[ivx]{1,5}|${NUMBER_WORDS.join('|')}|[a-z])(?![\\p{L}\\p{N}]))`

/** "3", "10 and 11", "1-4". */
export const RANGE = `${NUMBER}(?:\\s*(?:,|&|and|to|–|-)\\s*${NUMBER})*`

const BODY = '(?:board|partnership|committee|panel|government|agencies|partners|lscb|lscp|sbni|practice)'

/** Words that may stand before the noun: whose it is, or how much it weighs. */
export const PREFIX =
  '(?:(?:overview|overall|multi[- ]agency|single[- ]agency|inter-agency|national|local|regional|key|main|principal|systems?|practice|strategic|additional|further|improvement|agreed|proposed|reflective|partnership|board|health|police|education|social care|imr|overall)\\s+){0,2}'

/** The noun of a label with a number. */
export const NOUN = [
  'recommendation',
  'rec',
  'action(?:\\s+point)?',
  'strateg(?:y|ie)',
  'consideration',
  'issue\\s+for\\s+consideration',
  'challenge',
  'finding',
  'lesson(?:\\s+(?:to\\s+be\\s+)?learn(?:ed|t))?',
  'learning(?:\\s+(?:point|theme|outcome))?',
  'opportunit(?:y|ie)\\s+for\\s+learning',
  'practice\\s+(?:point|learning)',
  'message',
  'question',
  '(?:good|effective)\\s+practice(?:\\s+example)?',
].join('|')

/** "for the Board", between the noun and its number or its colon. */
export const ADDRESSED = `(?:\\s+(?:for|to)\\s+(?:the\\s+)?${BODY})?`

/** The noun of a label that a colon or dash sets off, without a number. */
export const NOUN_ALONE = [
  'recommendation',
  'finding',
  'lesson(?:\\s+(?:to\\s+be\\s+)?learn(?:ed|t))?',
  "(?:the\\s+|key\\s+)?learning(?:\\s+(?:point|theme))?(?:\\s+(?:for|from|about)\\s+[\\p{L}’' ]{2,40})?",
  "(?:the\\s+)?lesson(?:\\s+(?:for|from|of)\\s+[\\p{L}’' ]{2,40})?",
  'practice\\s+(?:point|learning|message)',
  '(?:key\\s+)?message(?:\\s+for\\s+[\\p{L} ]{2,30})?',
  'what\\s+(?:we|the\\s+review)\\s+(?:have\\s+|has\\s+)?learn(?:ed|t)',
  'what\\s+(?:we|the\\s+(?:review|panel))\\s+found',
  'what\\s+this\\s+(?:tells|told|teaches)\\s+us',
  'what\\s+this\\s+means\\s+for\\s+[\\p{L} ]{2,30}',
  'why\\s+(?:this|it|does\\s+it)\\s+matters?\\??',
  '(?:our|the)\\s+(?:short\\s+)?answer(?:\\s+in\\s+brief)?',
  'question(?:\\s+to\\s+consider|\\s+for\\s+(?:reflection|discussion))?',
  '(?:good|effective|notable|positive|strong)\\s+practice(?:\\s+example)?',
  'what\\s+(?:worked|went)\\s+well',
].join('|')
