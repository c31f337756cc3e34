import { describe, expect, it } from 'vitest'
import type { About } from '../../src/find/index.ts'
import { freeName, nameBriefing } from '../../src/pipeline/name-briefing.ts'

const about: About = { title: '', kind: 'other', nation: '', board: '', subject: '', published: '', author: '' }

const cases: readonly (readonly [given: Partial<About>, name: string])[] = [
  [{ kind: 'local-child-safeguarding-practice-review', published: '2023-09', subject: 'Bobbie' }, 'lcspr-2023-bobbie'],
  [{ kind: 'serious-case-review', published: '2013', subject: 'Child K' }, 'scr-2013-child-k'],
  [{ kind: 'child-practice-review', subject: 'Siân and O’Neill' }, 'cpr-sian-and-oneill'],
  [{}, 'review'],
]

describe('nameBriefing', () => {
  it.each(cases)('names %j', (given, name) => {
    expect(nameBriefing({ ...about, ...given })).toBe(name)
  })

  it('counts on where a name is taken', () => {
    expect(freeName('review', ['review', 'review-2'])).toBe('review-3')
  })
})
