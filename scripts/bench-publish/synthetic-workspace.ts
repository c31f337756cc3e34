import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatScript, parseScript, type Script } from '../../dist/draft/index.js'
import { type Findings, formatFindings, parseFindings } from '../../dist/find/index.js'
import { draftBriefing, initWorkspace, openWorkspace } from '../../dist/pipeline/index.js'
import { formatApproval } from '../../dist/review/index.js'
import { packagePath, sha256 } from '../../dist/shared/index.js'
import { formatRecording, parseRecording } from '../../dist/speak/index.js'
import { BENCH_NOW, quietWorld } from './quiet-world.ts'
import { silentMp3 } from './silent-mp3.ts'
import { recordingOf } from './synthetic-recording.ts'
import { chaptersOf, srtOf, vttOf } from './transcripts.ts'

/** A drafted briefing that all synthetic ones are variations of. */
interface Seed {
  readonly script: string
  readonly parsed: Script
  readonly findings: string
  readonly sourceSha256: string
}

/** Makes an empty workspace, and a function that adds approved and rendered briefings to it by number. */
export const makeWorkspace = async (
  folder: string,
  { settings = '', isShort = false }: { readonly settings?: string; readonly isShort?: boolean } = {},
): Promise<{ readonly add: (from: number, to: number) => Promise<void> }> => {
  const baseUrl = 'https://podcasts.example.org/library'
  await initWorkspace(folder, { publisher: 'Example Partnership', title: 'Briefings', baseUrl, nation: 'England' })
  if (settings !== '') {
    const path = join(folder, 'scrcast.yaml')
    await writeFile(path, `${await readFile(path, 'utf8')}${settings}`)
  }
  const whole = await draftSeed()
  const seed = isShort ? shortened(whole) : whole
  return {
    add: async (from, to) => {
      for (let number = from; number < to; number += 1) await writeBriefing(folder, number, seed)
    },
  }
}

export const slugOf = (number: number): string => `synthetic-${String(number).padStart(5, '0')}`

/** The bundled review, drafted once: every synthetic script has its length, footnotes and recommendations. */
const draftSeed = async (): Promise<Seed> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-publish-seed-'))
  try {
    await initWorkspace(folder, {
      publisher: 'Example Partnership',
      title: 'S',
      baseUrl: 'https://e.org',
      nation: 'England',
    })
    const { slug } = await draftBriefing(
      await openWorkspace(folder),
      { from: packagePath('examples', 'bobbie', 'review.pdf'), template: 'briefing', again: false },
      quietWorld(BENCH_NOW),
    )
    const of = (name: string) => readFile(join(folder, 'briefings', slug, name))
    const script = (await of('script.md')).toString()
    return {
      script,
      parsed: parseScript(script),
      findings: (await of('findings.json')).toString(),
      sourceSha256: sha256(await of('source.pdf')),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The first two segments alone: for libraries so large that whole scripts would take an hour. */
const shortened = (seed: Seed): Seed => {
  const script = formatScript({ ...seed.parsed, segments: seed.parsed.segments.slice(0, 2), citations: {} }).replace(
    /\[\^[^\]]*\]/g,
    '',
  )
  return { ...seed, script, parsed: parseScript(script) }
}

const BOARDS = ['Stourhaven', 'Northmere', 'Eastvale', 'Kingsford', 'Merrow', 'Ashdown', 'Penwick', 'Calderby']
const SUBJECTS = [
  'Alex',
  'Bobbie',
  'Charlie',
  'Drew',
  'Ellis',
  'Frankie',
  'Jude',
  'Kit',
  'Lou',
  'Morgan',
  'Robin',
  'Sam',
]
const THEMES = [
  'childs-voice',
  'professional-curiosity',
  'over-optimism',
  'information-sharing',
  'thresholds',
  'escalation',
  'supervision',
  'recording',
  'domestic-abuse',
  'parental-mental-health',
  'substance-misuse',
  'hidden-men',
  'neglect',
  'safer-sleeping',
  'was-not-brought',
  'pre-birth',
  'transitions',
  'exploitation',
  'self-harm-and-suicide',
  'online-harm',
]

const writeBriefing = async (folder: string, number: number, seed: Seed): Promise<void> => {
  const slug = slugOf(number)
  const random = randomOf(number)
  const pick = <Value>(from: readonly [Value, ...Value[]] | readonly Value[]): Value =>
    from[Math.floor(random() * from.length)] as Value
  const source = Buffer.from(
    `%PDF-1.7\n% The review of synthetic briefing ${number}. Publishing reads its bytes, and nothing in it.\n%%EOF\n`,
  )
  const subject = `${pick(SUBJECTS)} ${number}`
  const [first, ...rest] = [pick(THEMES), pick(THEMES), pick(THEMES), pick(THEMES)]
  const values = {
    board: `${pick(BOARDS)} ${Math.floor(random() * 20) + 1} Safeguarding Children Partnership`,
    nation: pick(['England', 'England', 'England', 'Wales', 'Scotland', 'Northern Ireland'] as const),
    published: `${2008 + Math.floor(random() * 18)}-0${1 + Math.floor(random() * 9)}`,
    themes: [...new Set([first, ...rest])],
  }
  const text = varied(seed, { ...values, subject, sha256: sha256(source) })
  const findings: Findings = parseFindings(JSON.parse(seed.findings.replaceAll(seed.sourceSha256, sha256(source))))
  const briefing = join(folder, 'briefings', slug)
  const audio = join(folder, 'audio', slug)
  await mkdir(briefing, { recursive: true })
  await mkdir(audio, { recursive: true })
  const recorded = recordingOf(slug, seed.parsed, subject, { script: sha256(text), source: sha256(source) }, number)
  await Promise.all([
    writeFile(join(briefing, 'source.pdf'), source),
    writeFile(join(briefing, 'script.md'), text),
    writeFile(join(briefing, 'document.json'), '{}\n'),
    writeFile(
      join(briefing, 'findings.json'),
      formatFindings({ ...findings, findings: findings.findings.filter(() => random() < 0.8) }),
    ),
    writeFile(join(briefing, 'approval.json'), approvalOf(slug, sha256(text), sha256(source))),
    writeFile(join(audio, 'everyone.mp3'), recorded.audio),
    writeFile(join(audio, 'everyone.vtt'), vttOf(recorded.recording.cues)),
    writeFile(join(audio, 'everyone.srt'), srtOf(recorded.recording.cues)),
    writeFile(join(audio, 'everyone.chapters.json'), chaptersOf(recorded.recording.chapters)),
    writeFile(join(audio, 'everyone.recording.json'), formatRecording(recorded.recording)),
  ])
}

const varied = (
  { script, sourceSha256 }: Seed,
  to: {
    readonly board: string
    readonly nation: string
    readonly published: string
    readonly themes: readonly string[]
    readonly subject: string
    readonly sha256: string
  },
): string =>
  script
    .replaceAll('Bobbie', to.subject)
    .replace(sourceSha256, to.sha256)
    .replace(/^ {2}board: .*$/m, `  board: ${to.board}`)
    .replace(/^ {2}nation: .*$/m, `  nation: ${to.nation}`)
    .replace(/^ {2}published: .*$/m, `  published: ${to.published}`)
    .replace(/^themes:\n(?: {2}- .*\n)+/m, `themes:\n${to.themes.map((theme) => `  - ${theme}\n`).join('')}`)

const approvalOf = (slug: string, scriptSha256: string, sourceSha256: string): string =>
  formatApproval({
    version: 1,
    by: 'A. Approver',
    role: 'manager',
    approvedAt: BENCH_NOW.toISOString(),
    scriptSha256,
    sourceSha256,
    publishedUrl: `https://partnership.example.org/reviews/${slug}.pdf`,
    rights: 'ogl',
    proceedingsClear: true,
    anonymityChecked: true,
    familyInformed: 'yes',
    explicit: false,
    expires: '2027-11-20',
    acknowledged: {},
  })

/** Mulberry32: the same number gives the same briefing. */
const randomOf = (seed: number): (() => number) => {
  let state = seed + 0x6d2b79f5
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Puts other audio in the place of a briefing's, as if it had been rendered again. */
export const correctAudio = async (folder: string, number: number): Promise<void> => {
  const audio = join(folder, 'audio', slugOf(number))
  const path = join(audio, 'everyone.recording.json')
  const recording = parseRecording(JSON.parse(await readFile(path, 'utf8')))
  const bytes = silentMp3(number + 1_000_000)
  await writeFile(join(audio, 'everyone.mp3'), bytes)
  const changed = { ...recording, audio: { ...recording.audio, bytes: bytes.length, sha256: sha256(bytes) } }
  await writeFile(path, formatRecording(changed))
}
