import { describe, expect, it } from 'vitest'
import { openService } from '../../src/pipeline/writer-service.ts'

const PUBLISHED = { remarks: [] }
const MARKED = {
  remarks: [{ rule: 'source-status', level: 'warning', page: 1, text: 'DRAFT – NOT FOR PUBLICATION', facts: {} }],
} as const
const ELSEWHERE = { OPENAI_BASE_URL: 'https://models.example/v1', OPENAI_API_KEY: 'k' }
const HERE = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }

describe('the service that a model is asked at', () => {
  it('is the one that the environment names, else that of the package', () => {
    expect(openService(ELSEWHERE, PUBLISHED)).toMatchObject({
      host: 'models.example',
      isHere: false,
      isEncrypted: true,
    })
    expect(openService({ OPENAI_API_KEY: 'k' }, PUBLISHED).host).toBe('api.openai.com')
  })

  it('needs a key, except on this machine', () => {
    expect(() => openService({ OPENAI_BASE_URL: ELSEWHERE.OPENAI_BASE_URL }, PUBLISHED)).toThrow(
      'no key for models.example',
    )
    expect(openService(HERE, PUBLISHED)).toMatchObject({ host: '127.0.0.1:11434', isHere: true })
  })

  it.each(['models.example/v1', 'ftp://models.example', 'https://name:secret@models.example/v1'])(
    'is refused at the address %s, which is not repeated',
    (address) => {
      const open = () => openService({ ...ELSEWHERE, OPENAI_BASE_URL: address }, PUBLISHED)
      expect(open).toThrow('OPENAI_BASE_URL is no address')
      expect(open).not.toThrow(address)
    },
  )

  it('is not given a review with the mark of a draft, unless it is on this machine or the review is published', () => {
    expect(() => openService(ELSEWHERE, MARKED)).toThrow('"DRAFT – NOT FOR PUBLICATION" on page 1')
    expect(() => openService(ELSEWHERE, MARKED, 'yes')).toThrow('what is not published')
    expect(openService(HERE, MARKED).isHere).toBe(true)
    expect(openService(ELSEWHERE, MARKED, 'https://board.example/review').host).toBe('models.example')
  })

  it.each(['http://127.0.0.1.models.example/v1', 'http://localhost.models.example/v1'])(
    'is not on this machine at %s',
    (address) => {
      expect(openService({ OPENAI_BASE_URL: address, OPENAI_API_KEY: 'k' }, PUBLISHED).isHere).toBe(false)
    },
  )
})
