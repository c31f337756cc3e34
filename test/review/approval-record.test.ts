import { describe, expect, it } from 'vitest'
import { type ApprovalRecord, formatApproval, parseApproval } from '../../src/review/index.ts'

const RECORD: ApprovalRecord = {
  version: 1,
  by: 'Sam Approver',
  role: 'Partnership manager',
  approvedAt: '2026-01-05T09:00:00.000Z',
  scriptSha256: 'a'.repeat(64),
  sourceSha256: 'b'.repeat(64),
  publishedUrl: 'https://example.org/robin',
  rights: 'ogl',
  proceedingsClear: true,
  anonymityChecked: true,
  familyInformed: 'not-applicable',
  explicit: false,
  expires: '2027-01-05',
  acknowledged: { 'too-long-1a2b3c4d': 'The family asked for it.' },
}

describe('approval.json', () => {
  it('is read back as it was written', () => {
    expect(parseApproval(formatApproval(RECORD))).toEqual(RECORD)
    expect(parseApproval(JSON.parse(formatApproval(RECORD)))).toEqual(RECORD)
  })

  it('keeps the time of publication', () => {
    const scheduled = { ...RECORD, publishAt: '2026-02-01T09:00:00Z' }
    expect(parseApproval(formatApproval(scheduled))).toEqual(scheduled)
  })

  it('has the same bytes however the record was put together', () => {
    const backwards = Object.fromEntries(Object.entries(RECORD).reverse())
    expect(formatApproval(parseApproval(backwards))).toBe(formatApproval(RECORD))
  })

  it.each([
    ['no JSON', '{'],
    ['no record', '{}'],
    ['an unknown version', JSON.stringify({ ...RECORD, version: 2 })],
    ['a hash that is none', JSON.stringify({ ...RECORD, scriptSha256: 'abc' })],
    ['a confirmation taken back', JSON.stringify({ ...RECORD, anonymityChecked: false })],
    ['something added', JSON.stringify({ ...RECORD, note: 'approved twice' })],
  ])('is refused with %s', (_, text) => {
    expect(() => parseApproval(text)).toThrowError(expect.objectContaining({ code: 'review/approval-broken' }))
  })
})
