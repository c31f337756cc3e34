import { describe, expect, it } from 'vitest'
import { parseScript } from '../../src/draft/index.ts'
import { type ApprovedScript, approveScript, type Confirmations, confirmApproval } from '../../src/review/index.ts'
import { sha256 } from '../../src/shared/index.ts'
import { remarksOn, SOUND, SOURCE_BYTES, soundWith } from './review-fixture.ts'

const script = parseScript(SOUND)
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const CONFIRMATIONS: Confirmations = {
  by: 'Sam Approver',
  role: 'Partnership manager',
  publishedUrl: 'https://example.org/robin',
  rights: 'own',
  proceedingsClear: true,
  anonymityChecked: true,
  familyInformed: 'yes',
  explicit: false,
  expires: '2027-01-05',
  acknowledged: {},
}

const REQUEST = {
  slug: 'robin',
  script,
  scriptBytes: bytesOf(SOUND),
  sourceBytes: SOURCE_BYTES,
  remarks: remarksOn(script),
  confirmations: CONFIRMATIONS,
  approvedAt: '2026-01-05T09:00:00.000Z',
}

const acknowledging = (acknowledged: Confirmations['acknowledged']) => ({ ...CONFIRMATIONS, acknowledged })

const codeOf = (deed: () => unknown): unknown => {
  try {
    deed()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return undefined
}

describe('approveScript', () => {
  it('binds the approval to the bytes of script and source, and to a person and a moment', () => {
    expect(approveScript(REQUEST)).toEqual({
      slug: 'robin',
      script,
      approval: {
        version: 1,
        ...CONFIRMATIONS,
        approvedAt: '2026-01-05T09:00:00.000Z',
        scriptSha256: sha256(SOUND),
        sourceSha256: sha256(SOURCE_BYTES),
      },
    })
  })

  it('needs no acknowledgement of a note', () => {
    expect(REQUEST.remarks.map(({ level }) => level)).toEqual(['note'])
    expect(codeOf(() => approveScript(REQUEST))).toBeUndefined()
  })

  it('refuses while a blocker stands, and names each', () => {
    const remarks = remarksOn(soundWith('A first claim. A second claim.'))
    const approve = () => approveScript({ ...REQUEST, remarks })
    expect(codeOf(approve)).toBe('review/blockers-stand')
    for (const { id } of remarks.filter(({ level }) => level === 'blocker')) expect(approve).toThrow(id)
  })

  it('lets no acknowledgement lift a blocker', () => {
    const remarks = remarksOn(soundWith('A claim.'))
    const confirmations = acknowledging(Object.fromEntries(remarks.map(({ id }) => [id, 'It is fine.'])))
    expect(codeOf(() => approveScript({ ...REQUEST, remarks, confirmations }))).toBe('review/blockers-stand')
  })

  it('refuses while a warning is not acknowledged, and names each', () => {
    const remarks = remarksOn(soundWith('Robin was 9 months old.[^1] Robin was 8 months old.[^1]'))
    const [first, second] = remarks.filter(({ level }) => level === 'warning').map(({ id }) => id)
    const approve = () =>
      approveScript({ ...REQUEST, remarks, confirmations: acknowledging({ [String(first)]: 'Yes.' }) })
    expect(codeOf(approve)).toBe('review/warnings-not-acknowledged')
    expect(approve).toThrow(String(second))
    expect(approve).not.toThrow(String(first))
  })

  it('approves with every warning acknowledged, and keeps the reasons', () => {
    const remarks = remarksOn(soundWith('Robin was 9 months old.[^1]'))
    const acknowledged = { [String(remarks.find(({ level }) => level === 'warning')?.id)]: 'Counted by hand.' }
    const approved = approveScript({ ...REQUEST, remarks, confirmations: acknowledging(acknowledged) })
    expect(approved.approval.acknowledged).toEqual(acknowledged)
  })

  it.each(['too-long-00000000', 'constructor'])(
    'refuses an acknowledgement of "%s", which is no remark of the script',
    (id) => {
      const approve = () => approveScript({ ...REQUEST, confirmations: acknowledging({ [id]: 'Old.' }) })
      expect(codeOf(approve)).toBe('review/unknown-remark')
      expect(approve).toThrow(id)
    },
  )

  it('refuses a script that was drafted from other bytes', () => {
    expect(codeOf(() => approveScript({ ...REQUEST, sourceBytes: bytesOf('another') }))).toBe('review/other-source')
  })

  it('refuses confirmations that did not come through the door', () => {
    // A program without types can pass anything.
    const confirmations = { ...CONFIRMATIONS, by: ' ' } as Confirmations
    expect(codeOf(() => approveScript({ ...REQUEST, confirmations }))).toBe('review/confirmations-missing')
  })
})

describe('confirmApproval', () => {
  const { approval: record } = approveScript(REQUEST)
  const kept = { slug: 'robin', script, scriptBytes: bytesOf(SOUND), sourceBytes: SOURCE_BYTES, record }

  it('gives back what was approved while no byte has changed', () => {
    expect(confirmApproval(kept)).toEqual(approveScript(REQUEST))
  })

  it.each([
    ['script.md', { scriptBytes: bytesOf(`${SOUND} `) }],
    ['source.pdf', { sourceBytes: bytesOf('another') }],
    ['script.md and source.pdf', { scriptBytes: bytesOf(''), sourceBytes: bytesOf('') }],
  ])('holds the approval for void when %s changed, and says so', (name, changes) => {
    const confirm = () => confirmApproval({ ...kept, ...changes })
    expect(codeOf(confirm)).toBe('review/approval-void')
    expect(confirm).toThrow(`${name} changed after Sam Approver approved`)
  })
})

describe('an ApprovedScript', () => {
  it('cannot be written down: the compiler takes none that these functions did not make', () => {
    const { approval } = approveScript(REQUEST)
    // @ts-expect-error an object with the same parts is not approved
    const forged: ApprovedScript = { slug: 'robin', script, approval }
    expect(forged.slug).toBe('robin')
  })

  it('cannot be changed afterwards', () => {
    const approved = approveScript(REQUEST)
    expect(() => Object.assign(approved, { script: soundWith('A claim.') })).toThrow(TypeError)
    expect(() => Object.assign(approved.approval, { by: 'Someone else' })).toThrow(TypeError)
  })
})
