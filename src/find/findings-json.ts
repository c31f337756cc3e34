import { z } from 'zod'
import { AGENCIES, THEMES } from '../knowledge/index.ts'
import { findingsBroken } from './errors.ts'
import type { Findings } from './findings.ts'

/** Findings as JSON, keys in the order of the contract that other programs read, ending with a line feed. The same findings give the same bytes. */
export const formatFindings = (findings: Findings): string => `${JSON.stringify(schema.parse(findings), null, 2)}\n`

/**
 * Findings from parsed JSON; undoes formatFindings.
 * @throws ScrcastError `find/broken-findings`
 */
export const parseFindings = (value: unknown): Findings => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw findingsBroken(
    issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'the whole'}: ${issue.message}`,
    parsed.error,
  )
}

const pages = z.array(z.int().positive()).readonly()
const optionalText = z.string().exactOptional()

const part = z
  .strictObject({ page: z.int().positive(), printedPage: optionalText, paragraph: optionalText, text: z.string() })
  .readonly()

const finding = z
  .strictObject({
    id: z.string(),
    kind: z.enum([
      'recommendation',
      'finding',
      'lesson',
      'question',
      'good-practice',
      'child-experience',
      'case-summary',
    ]),
    label: z.string(),
    text: z.string(),
    pages,
    paragraph: z.string(),
    agencies: z.array(z.enum(AGENCIES)).readonly(),
    themes: z.array(z.enum(THEMES)).readonly(),
    confidence: z.number().min(0).max(1),
    repeats: z.array(z.strictObject({ pages }).readonly()).readonly(),
    parts: z.array(part).readonly(),
    section: z.array(z.string()).readonly(),
    decidedBy: z
      .strictObject({
        agencies: z.partialRecord(z.enum(AGENCIES), z.string()).readonly(),
        themes: z.partialRecord(z.enum(THEMES), z.string()).readonly(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly()

const about = z
  .strictObject({
    title: z.string(),
    kind: z.enum([
      'serious-case-review',
      'local-child-safeguarding-practice-review',
      'child-practice-review',
      'single-unified-safeguarding-review',
      'learning-review',
      'case-management-review',
      'safeguarding-adults-review',
      'domestic-homicide-review',
      'inspection-report',
      'prevention-of-future-deaths-report',
      'other',
    ]),
    nation: z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland', '']),
    board: z.string(),
    subject: z.string(),
    published: z.string(),
    author: z.string(),
  })
  .readonly()

const remark = z
  .strictObject({
    rule: z.enum([
      'personal-detail',
      'blame-language',
      'victim-blaming-language',
      'hindsight-language',
      'source-status',
      'not-a-review',
      'no-recommendations',
      'scanned',
    ]),
    level: z.enum(['warning', 'note']),
    page: z.int().positive().exactOptional(),
    text: z.string(),
    facts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly()

const source = z.strictObject({ file: z.string(), sha256: z.string(), pages: z.int().nonnegative() }).readonly()

const schema = z
  .strictObject({ source, about, findings: z.array(finding).readonly(), remarks: z.array(remark).readonly() })
  .readonly()
