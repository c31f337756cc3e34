import type { SourceRemark } from '../findings.ts'
import type { RemarkRequest } from './find-source-remarks.ts'

/** Details that point to a person and that slipped into the review's text: those that a pattern tells without guessing. */
export const personalDetails = ({ document }: RemarkRequest): readonly SourceRemark[] =>
  document.paragraphs.flatMap((paragraph) =>
    PATTERNS.flatMap(({ type, pattern }) =>
      [...paragraph.text.matchAll(pattern)].map((found) => ({
        rule: 'personal-detail' as const,
        level: 'warning' as const,
        page: paragraph.page,
        text: (found[1] ?? found[0]).trim(),
        facts: { type },
      })),
    ),
  )

const DAY =
  '\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)?\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\\d{2}'

const PERSON =
  '(?:(?:Mr|Mrs|Ms|Miss|Dr) )?\\p{Lu}\\p{Ll}+(?:[-’]\\p{Lu}\\p{Ll}+)? \\p{Lu}\\p{Ll}+(?:[-’]\\p{Lu}\\p{Ll}+)?'
const WORKER =
  '(?:social worker|midwife|health visitor|school nurse|nurse|teacher|head ?teacher|keyworker|key worker|support worker|case manager|police officer|team manager|GP|paediatrician|neighbour)'

const PATTERNS: readonly { readonly type: string; readonly pattern: RegExp }[] = [
  {
    type: 'dob',
    pattern: new RegExp(`\\b(?:born(?: on)?|d\\.?o\\.?b\\.?:?|date of birth:?)\\s*(?:is |was |on )?\\(?(${DAY})`, 'gi'),
  },
  { type: 'staff-name', pattern: new RegExp(`\\b${WORKER}(?:,| \\()\\s?(${PERSON})(?=[,)])`, 'gu') },
  {
    type: 'staff-name',
    pattern: new RegExp(
      `(?<=[.] )(${PERSON})(?:,| \\()\\s?(?:the )?(?:${WORKER}|Social Worker|Health Visitor|Team Manager)\\b`,
      'gu',
    ),
  },
  {
    type: 'school',
    pattern:
      /\b(?:St\.? )?\p{Lu}[\p{L}’']+ (?:\p{Lu}[\p{L}’']+ ){0,3}(?:(?:Primary|Junior|Infant|High|Secondary|Grammar|Nursery|Middle) School|Academy)\b(?! \d)/gu,
  },
  { type: 'nhs-number', pattern: /\bNHS (?:no\.?|number):? ?\d{3} ?\d{3} ?\d{4}\b/gi },
  { type: 'postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g },
  { type: 'email', pattern: /\b[\w.+-]+@[\w-]+\.[\w.-]*\w\b/g },
  { type: 'phone', pattern: /\b(?:0\d{2,4} ?\d{3,4} ?\d{3,4}|0\d{4} ?\d{6})\b/g },
  {
    type: 'address',
    pattern:
      /\b\d{1,3}[a-z]? (?:\p{Lu}\p{L}+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Terrace|Crescent|Rise|Way|Court|Gardens|Place|Grove|Row|Square)\b/gu,
  },
]
