import { describe, expect, it } from 'vitest'
import { parseSettings } from '../../src/pipeline/settings.ts'

const LEAST = 'publisher: { name: Board }\nshow: { title: Briefings, description: About }\n'

describe('parseSettings', () => {
  it('fills in what is not written', () => {
    expect(parseSettings(LEAST, 'scrcast.yaml')).toMatchObject({
      baseUrl: 'http://127.0.0.1:8080',
      nation: 'England',
      show: { language: 'en-GB', category: 'Government' },
      voices: { engine: 'builtin', narrator: 'slt', reader: 'rms', stretch: 1.1 },
      audiences: ['everyone'],
    })
  })

  it('takes the slash off the end of the address', () => {
    expect(parseSettings(`${LEAST}baseUrl: https://example.org/feeds/\n`, 'scrcast.yaml').baseUrl).toBe(
      'https://example.org/feeds',
    )
  })

  const broken: readonly (readonly [what: string, yaml: string, says: string])[] = [
    ['no YAML', 'publisher: [', 'scrcast.yaml'],
    ['nothing at all', '', 'the file'],
    ['an unknown setting', `${LEAST}colour: red\n`, 'colour'],
    ['an address that is none', `${LEAST}baseUrl: example\n`, 'baseUrl'],
    ['an e-mail that is none', LEAST.replace('About', 'About, verify: { email: us }'), 'show.verify.email'],
    ['an unknown nation', `${LEAST}nation: France\n`, 'nation'],
    ['a bound on reading that is too small', `${LEAST}reading: { memoryMegabytes: 10 }\n`, 'reading.memoryMegabytes'],
    ['an engine without its settings', `${LEAST}voices: { engine: command }\n`, 'voices.command'],
    ['a voice that does not exist', `${LEAST}voices: { narrator: alba }\n`, 'voices.narrator'],
  ]
  it.each(broken)('refuses %s and names the place', (_, yaml, says) => {
    expect(() => parseSettings(yaml, 'scrcast.yaml')).toThrow(
      expect.objectContaining({ code: 'pipeline/broken-settings', message: expect.stringContaining(says) }),
    )
  })
})
