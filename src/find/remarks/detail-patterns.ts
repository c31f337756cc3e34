const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const DAY = `\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? (?:19|20)\\d{2}`
const TIME = '(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?| hours| hrs)?)?'
const STREET =
  '(?:Street|Road|Avenue|Lane|Drive|Close|Terrace|Crescent|Rise|Way|Court|Gardens|Place|Grove|Row|Square|Walk|Mews|Hill|View|Park|Green|Parade|Brae|Loan|Wynd)'

/**
 * Details that a pattern tells without knowing the review; the first group, where there is one, is the detail itself. A full date counts as
 * a date of birth beside a word for birth, or with a time in brackets; a month and year do not. Freephone and national-rate numbers
 * (080, 084, 087, 03) are published lines.
 */
export const DETAIL_PATTERNS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  {
    type: 'dob',
    pattern: new RegExp(
      `\\b(?:born|d\\.?o\\.?b|birth|birthday)(?![\\p{L}])(?:(?!\\b(?:before|after|since|until|review|assessment|conference|meeting|plan)\\b)(?:[^;\\d]|\\d\\d? weeks)){0,40}?((?:${DAY})${TIME})`,
      'giu',
    ),
  },
  { type: 'dob', pattern: new RegExp(`\\(((?:${DAY}),? (?:at )?\\d{1,2}[:.]\\d{2})\\)`, 'gi') },
  {
    type: 'nhs-number',
    pattern:
      /\b(?:NHS (?:no\.?|number|:)[:\s]*)?(?<![\d+-])\d{3}[ -]\d{3}[ -]\d{4}(?!\d)|\bNHS (?:no\.?|number)[:\s]*\d{10}\b/gi,
  },
  {
    type: 'nhs-number',
    pattern:
      /\b(?:NHS|CHI|H ?& ?C|HCN|Health and Care)(?: (?:no\.?|number))?[:\s(]*(\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)|\b(?:hospital|patient|MRN|unit) (?:no\.?|number|ID)[:\s(]*([A-Z]{0,3}\d{5,9})\b/gi,
  },
  { type: 'postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g },
  {
    type: 'email',
    pattern:
      /\b(?!(?:[a-z]+@[\w.-]*\.(?:gov|nhs|police|org)\.uk|[\w.-]*(?:info|enquir|help|contact|team|admin|safeguarding|business|partnership|board|office|support|policy|review|press|media|comms)[\w.-]*@))[\w.+-]+@[\w-]+\.[\w.-]*\w\b/gi,
  },
  {
    type: 'phone',
    pattern: /(?<![\d/.-])(?:\+44 ?\(?0?\)? ?|0)(?!8[047]|3\d{2} )[1-9]\d{1,3}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b/g,
  },
  {
    type: 'address',
    pattern: new RegExp(
      `\\b((?:[Ff]lat \\d{1,3}[A-Za-z]?,? )?\\d{1,3}[a-zA-Z]?,? (?!${MONTH})(?:\\p{Lu}[\\p{L}’']+ ){1,3}${STREET})\\b`,
      'gu',
    ),
  },
  {
    type: 'address',
    pattern: new RegExp(
      `\\b(?:at|in|on|near|outside|from|to|behind|of|off|opposite) ((?:\\p{Lu}[\\p{L}’']+ ){1,3}(?:(?:${STREET} )?(?:flats|estate|caravan park|tower block)))\\b`,
      'gu',
    ),
  },
  {
    type: 'address',
    pattern: new RegExp(
      `\\b(?:lives?|lived|living|home|house|flat|address|moved)\\b[^.;]{0,24}\\b(?:at|in|on|to|is|was) ((?:\\p{Lu}[\\p{L}’']+ ){1,2}(?:${STREET}|Cottages?|Farm|Lodge|Villas?|Buildings|Towers?|Heights|Mansions|House))\\b(?! (?:School|Primary|Nursery|Hospital|Surgery))`,
      'gu',
    ),
  },
  {
    type: 'address',
    pattern: new RegExp(
      `\\b(?:in|on|at|off|near|along|from|to|of|outside|opposite|behind) ((?!(?:Dr|Mrs?|Ms|Miss|Professor|Lord|Lady|Sir|Downing) )(?:\\p{Lu}[\\p{L}’']+ ){1,2}(?:Street|Road|Avenue|Lane|Terrace|Crescent|Close|Mews|Grove|Gardens|Wynd))\\b(?! (?:${MONTH}|Police|Station|Surgery|School|Hospital|Clinic|Centre|Health|Medical|Practice|Primary|Nursery|Academy|Children|Family|Report|Review))`,
      'gu',
    ),
  },
  {
    // Welsh street names begin with the word for the street.
    type: 'address',
    pattern:
      /(?<![\p{L}])((?:(?:\d{1,3}[a-z]?|(?:T[ŷy]|Llys|Plas|Bryn|Maes) \p{Lu}\p{L}+),? )?(?:Heol|Ffordd|Stryd|L[ôo]n|Rhodfa|Cilgant|Teras)(?: (?:y|yr|[Yy]r?|\p{Lu}[\p{L}’']+)(?![\p{L}]))+)/gu,
  },
  {
    type: 'name',
    pattern:
      /(?<![\w.@])(@(?!\w*(?:gov|nhs|police|council|nspcc|ofsted|uk)\b|(?:gov|nhs|police|nspcc|ofsted))[A-Za-z][\w.]{2,29})\b(?!@)|\b(?:Snapchat|Instagram|TikTok|Facebook|Discord|WhatsApp|gamertag|user ?name|handle|online as|profile)\b[^.;@]{0,24}?[“"‘']([A-Za-z][\w.-]*[\d_][\w.-]*)[”"’']/g,
  },
]
