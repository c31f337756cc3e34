import { expect, test } from 'vitest'
import { lintFiles, lintPlan } from '../../../src/publish/index.ts'
import { BASE, planBobbie, textOf } from '../plan-bobbie.ts'
import { pngHead } from './png-head.ts'

const plan = await planBobbie([{}], { cover: pngHead(1400, 1400, 2) })
const xml = textOf(plan, 'everyone.xml')

/** Where the last faults were. */
const places: string[] = []

/** The rules that break where the files whose names end so hold something else. */
const brokenBy = async (ending: string, change: (text: string) => string): Promise<readonly string[]> => {
  const found = await lintFiles(xml, {
    bytesOf: async (address) => {
      const file = plan.files.find(({ path }) => `${BASE}/${path}` === address)
      if (file === undefined || !('content' in file)) return undefined
      return address.endsWith(ending) ? Buffer.from(change(String(file.content))) : Buffer.from(file.content)
    },
    sha256Of: async () => {
      const audio = plan.files.find((file) => 'sha256' in file)
      const sha256 = audio !== undefined && 'sha256' in audio ? audio.sha256 : ''
      return ending === '.mp3' ? change(sha256) : sha256
    },
  })
  places.splice(0, places.length, ...found.map(({ address }) => address))
  return found.map(({ rule }) => rule)
}

test('files as they were planned break no rule', async () => {
  expect(await brokenBy('nothing', (text) => text)).toEqual([])
})

test.each<readonly [rule: string, what: string, ending: string, change: (text: string) => string]>([
  ['transcript-parses', 'no head', '.vtt', (text) => text.replace('WEBVTT', 'SUBTITLES')],
  ['transcript-parses', 'no cue', '.vtt', () => 'WEBVTT\n'],
  ['transcript-parses', 'a time with a comma', '.vtt', (text) => text.replace('00:00.000', '00:00,000')],
  ['transcript-parses', 'a cue that ends before it begins', '.vtt', (text) => text.replace('01.900', '00.100')],
  [
    'transcript-parses',
    'a cue after the end',
    '.vtt',
    (text) => text.replace(/00:\d\d\.900(?![\s\S]*-->)/, '59:00.900'),
  ],
  ['chapters-parse', 'no JSON', '.chapters.json', () => '{'],
  ['chapters-parse', 'no list', '.chapters.json', () => '[]'],
  ['chapters-parse', 'no title', '.chapters.json', (text) => text.replace(/"title":"[^"]*"/, '"title":""')],
  [
    'chapters-parse',
    'a start after the end',
    '.chapters.json',
    (text) => text.replace(/"startTime":0/, '"startTime":9000'),
  ],
  ['integrity-true', 'other audio', '.mp3', (hash) => hash.replace(/^../, 'ff')],
  ['cover-form', 'a picture that is none', '.png', () => 'no picture'],
])('%s: %s', async (rule, _, ending, change) => {
  expect(await brokenBy(ending, change)).toEqual([rule])
  expect(places[0]).toContain(ending)
})

test.each([
  ['too small', pngHead(1399, 1399, 2)],
  ['too large', pngHead(3001, 3001, 2)],
  ['not square', pngHead(3000, 2000, 2)],
  ['with an alpha channel', pngHead(3000, 3000, 6)],
  ['a JPEG too small', Buffer.from('ffd8ffe000060000ffc0000b080064006401011100', 'hex')],
])('a cover %s is not published', async (_, cover) => {
  const findings = await lintPlan(await planBobbie([{}], { cover }))
  expect(findings.map(({ rule }) => rule)).toEqual(['cover-form'])
})
