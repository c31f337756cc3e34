import { describe, expect, it } from 'vitest'
import { parseConfirmations } from '../../src/review/index.ts'

const NOW = new Date('2026-01-05T09:00:00Z')

const SAID = {
  by: 'Sam Approver',
  role: 'Partnership manager',
  publishedUrl: 'https://example.org/robin',
  rights: 'permission',
  proceedingsClear: true,
  anonymityChecked: true,
  familyInformed: 'not-applicable',
}

describe('parseConfirmations', () => {
  it('takes what must be said, and expires twelve months later unless told otherwise', () => {
    expect(parseConfirmations(SAID, NOW)).toEqual({ ...SAID, explicit: false, expires: '2027-01-05', acknowledged: {} })
  })

  it('takes a time of publication', () => {
    const publishAt = '2026-02-01T09:00:00+01:00'
    expect(parseConfirmations({ ...SAID, publishAt }, NOW).publishAt).toBe(publishAt)
  })

  it('takes its own result again', () => {
    const once = parseConfirmations({ ...SAID, acknowledge: ['a-1=It is so.'] }, NOW)
    expect(parseConfirmations(once, NOW)).toEqual(once)
  })

  it.each(Object.keys(SAID))('asks for %s', (name) => {
    expect(() => parseConfirmations({ ...SAID, [name]: undefined }, NOW)).toThrow(
      /^The script is not approved: [^;]+\.$/,
    )
  })

  it('names everything that is missing at once', () => {
    expect(() => parseConfirmations({}, NOW)).toThrow(
      /--by .*--role .*--published-url .*--rights .*--proceedings-clear.*--anonymity-checked.*--family-informed/,
    )
  })

  it.each([
    ['an empty name', { by: '  ' }, '--by'],
    ['an address that is no web address', { publishedUrl: 'ftp://example.org' }, 'https://'],
    ['an address without a host', { publishedUrl: 'https://' }, 'https://'],
    ['a right that it does not know', { rights: 'none' }, '--rights'],
    ['proceedings that are not said to be clear', { proceedingsClear: false }, '--proceedings-clear'],
    ['anonymity that is not said to be checked', { anonymityChecked: 'yes' }, '--anonymity-checked'],
    ['a family that was not informed', { familyInformed: 'no' }, '--family-informed'],
    ['explicit that is neither yes nor no', { explicit: 'maybe' }, '--explicit'],
    ['a day that does not exist', { expires: '2026-02-30' }, 'real date'],
    ['a day written another way', { expires: '5 January 2027' }, 'real date'],
    ['a day that is over', { expires: '2026-01-04' }, 'future'],
    ['a time of publication without a zone', { publishAt: '2026-02-01T09:00:00' }, '--publish-at'],
    ['a time of publication in words', { publishAt: 'tomorrow' }, '--publish-at'],
    [
      'an approval that runs out on the day of publication',
      { publishAt: '2026-02-01T09:00:00Z', expires: '2026-02-01' },
      'run out by',
    ],
    ['today', { expires: '2026-01-05' }, 'future'],
    ['an acknowledgement without a reason', { acknowledge: ['too-long-1='] }, '"too-long-1="'],
    ['an acknowledgement without an id', { acknowledge: ['=because'] }, '"=because"'],
    ['a recorded acknowledgement with an empty reason', { acknowledged: { 'too-long-1': ' ' } }, 'reason'],
  ])('refuses %s', (_, said, word) => {
    expect(() => parseConfirmations({ ...SAID, ...said }, NOW)).toThrow(word)
  })

  it.each([
    ['yes', true],
    ['no', false],
    [true, true],
  ])('takes explicit %s', (said, explicit) => {
    expect(parseConfirmations({ ...SAID, explicit: said }, NOW).explicit).toBe(explicit)
  })

  it('splits an acknowledgement at its first equals sign', () => {
    const { acknowledged } = parseConfirmations({ ...SAID, acknowledge: ['too-long-1=It has 2 = two parts.'] }, NOW)
    expect(acknowledged).toEqual({ 'too-long-1': 'It has 2 = two parts.' })
  })

  it('expires on 28 February after an approval on a 29th', () => {
    expect(parseConfirmations(SAID, new Date('2028-02-29T12:00:00Z')).expires).toBe('2029-02-28')
  })

  it.each([undefined, null, 'yes', 7, []])('refuses %j', (value) => {
    expect(() => parseConfirmations(value, NOW)).toThrow('not approved')
  })
})
