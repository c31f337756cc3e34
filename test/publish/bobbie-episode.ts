import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Citation, Script } from '../../src/draft/index.ts'
import type { Findings } from '../../src/find/index.ts'
import type { Knowledge } from '../../src/knowledge/index.ts'
import type { Episode, ShowSettings } from '../../src/publish/index.ts'
import { SITE_TEMPLATES } from '../../src/publish/index.ts'
import type { ApprovalRecord, ApprovedScript } from '../../src/review/index.ts'
import { packagePath, readTemplate, sha256 } from '../../src/shared/index.ts'
import type { Cue, Recording } from '../../src/speak/index.ts'

// A small briefing of the invented review of Bobbie, made by hand, as the stages before publishing would give it.

const SCRIPT_SHA256 = '1'.repeat(64)
const SOURCE_SHA256 = '2'.repeat(64)

interface Line {
  readonly text: string
  readonly citations?: readonly string[]
  readonly quotation?: true
}

/** Heading, then paragraphs, each with its sentences. */
const SEGMENTS: readonly (readonly [heading: string, ...paragraphs: (readonly Line[])[]])[] = [
  [
    'Before you listen',
    [
      { text: 'This briefing talks about injuries to a baby and about domestic abuse.' },
      { text: 'You can stop at any time.' },
      { text: 'It is spoken by synthetic computer voices.' },
    ],
  ],
  [
    'What happened',
    [
      { text: 'Bobbie was about four months old when they were taken to hospital with injuries.', citations: ['1'] },
      { text: 'Nobody working with Bobbie knew that another man was in the home.', citations: ['2'] },
    ],
    [{ text: 'You get good at pointing the phone.', citations: ['3'], quotation: true }],
  ],
  [
    'Ask who is in the baby’s life',
    [
      { text: 'Ask who is in the baby’s life, then ask again.', citations: ['4'] },
      {
        text: 'Household details were recorded fourteen times, and thirteen entries were copies of the first.',
        citations: ['2', '5'],
      },
      { text: 'Our board made this its first priority.', citations: ['6'] },
    ],
  ],
  ['Where to get support', [{ text: 'The NSPCC Helpline is 0808 800 5000.' }, { text: 'Samaritans are on 116 123.' }]],
]

const CITATIONS: Readonly<Record<string, Citation>> = {
  '1': { kind: 'review', page: 6, paragraph: '2.1', quote: 'Bobbie was taken to hospital at the age of four months' },
  '2': {
    kind: 'review',
    page: 14,
    printedPage: '12',
    paragraph: '4.18',
    quote: 'the household was recorded on fourteen occasions',
  },
  '3': { kind: 'review', page: 31, quote: 'You get good at pointing the phone.' },
  '4': { kind: 'guidance', id: 'hidden-men' },
  '5': { kind: 'review', page: 15, quote: 'thirteen of which were copies' },
  '6': { kind: 'author', reason: 'agreed with the chair by e-mail' },
}

export const bobbieScript: Script = {
  frontMatter: {
    title: 'Learning from “Bobbie”',
    template: 'briefing',
    review: {
      title: 'Local Child Safeguarding Practice Review: “Bobbie”',
      kind: 'local-child-safeguarding-practice-review',
      subject: 'Bobbie',
      board: 'Northmere Safeguarding Children Partnership',
      nation: 'England',
      published: '2023-09',
      author: 'A. Reviewer',
      pages: 48,
      sha256: SOURCE_SHA256,
    },
    summary:
      'A baby was hurt while many services knew the family. What would make it easier, next time, to see a baby clearly?',
    themes: ['hidden-men'],
    recommendations: [
      {
        id: 'recommendation-1',
        label: 'Recommendation 1',
        text: 'The Partnership should adopt a shared map of the adults in a baby’s life.',
        page: 40,
        spoken: true,
      },
      {
        id: 'recommendation-2',
        label: '',
        text: 'Probation & police should agree how <they> share information.',
        page: 41,
        spoken: false,
        reason: 'it bears on no message of this briefing.',
      },
    ],
  },
  segments: SEGMENTS.map(([heading, ...paragraphs]) => ({
    heading,
    line: 1,
    blocks: paragraphs.map((lines) => ({
      kind: lines[0]?.quotation ? ('quotation' as const) : ('narration' as const),
      sentences: lines.map(({ text, citations = [] }) => ({ text, citations, line: 1 })),
    })),
  })),
  citations: CITATIONS,
}

const approval: ApprovalRecord = {
  version: 1,
  by: 'Pat Approver',
  role: 'Partnership manager',
  publishedUrl: 'https://northmere.example.org/reviews/bobbie.pdf',
  rights: 'own',
  proceedingsClear: true,
  anonymityChecked: true,
  familyInformed: 'yes',
  explicit: false,
  expires: '2027-11-20',
  acknowledged: {},
  approvedAt: '2026-11-20T09:00:00Z',
  scriptSha256: SCRIPT_SHA256,
  sourceSha256: SOURCE_SHA256,
}

export const NOW = new Date('2026-11-24T18:00:00.123Z')

export const bobbieFindings: Findings = {
  source: { file: 'source.pdf', sha256: SOURCE_SHA256, pages: 48 },
  about: {
    title: 'Bobbie',
    kind: 'local-child-safeguarding-practice-review',
    nation: 'England',
    board: 'Northmere Safeguarding Children Partnership',
    subject: 'Bobbie',
    published: '2023-09',
    author: 'A. Reviewer',
  },
  findings: [
    {
      id: 'recommendation-2',
      kind: 'recommendation',
      label: '',
      text: 'Probation & police should agree how <they> share information.',
      pages: [41],
      paragraph: '15.2',
      agencies: ['probation', 'police'],
      themes: ['hidden-men'],
      confidence: 0.9,
      repeats: [],
      parts: [
        {
          page: 41,
          printedPage: '39',
          paragraph: '15.2',
          text: 'Probation & police should agree how <they> share information.',
        },
      ],
      section: ['Recommendations'],
    },
  ],
  remarks: [],
}

export const knowledge: Knowledge = {
  themes: [
    {
      id: 'hidden-men',
      title: 'Hidden men',
      message: '',
      whyItMatters: [],
      whatHelps: [],
      question: '',
      phrases: [],
      words: [],
    },
  ],
  agencies: [
    {
      id: 'police',
      name: 'the police',
      address: '',
      audience: 'police',
      patterns: [],
      caseSensitivePatterns: [],
      work: [],
    },
    {
      id: 'probation',
      name: 'probation',
      address: '',
      audience: 'justice',
      patterns: [],
      caseSensitivePatterns: [],
      work: [],
    },
  ],
  supportLines: [
    {
      id: 'nspcc',
      name: 'NSPCC Helpline',
      number: '0808 800 5000',
      sentence: 'To talk it through, the NSPCC Helpline is on 0808 800 5000.',
      nations: ['England'],
      themes: 'always',
      checkedOn: '2026-11-01',
    },
    {
      id: 'samaritans',
      name: 'Samaritans',
      number: '116 123',
      sentence: 'Samaritans listen, free, on 116 123.',
      nations: ['England'],
      themes: 'always',
      checkedOn: '2026-11-01',
    },
    {
      id: 'frank',
      name: 'Frank',
      number: '0300 123 6600',
      sentence: 'Frank is on 0300 123 6600.',
      nations: ['England'],
      themes: ['substance-misuse'],
      checkedOn: '2026-11-01',
    },
  ],
  supersededBodies: [],
  wordingPairs: [],
  lexicon: [],
}

export const show: ShowSettings = {
  title: 'Safeguarding briefings',
  description: 'Short briefings on published safeguarding reviews, for everyone who works with children.',
  language: 'en-GB',
  category: 'Government',
  publisher: { name: 'Northmere Safeguarding Children Partnership', url: 'https://northmere.example.org/' },
}

/** The smallest PNG there is; what is in it does not matter here. */
export const cover = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
)

/** Bytes that begin like an MP3 frame; publishing looks no deeper. */
export const audioBytes = (seed = 1): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(4096, seed)])

export const siteTemplates = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    await Promise.all(
      SITE_TEMPLATES.map(async (name) => [name, await readTemplate(name, [packagePath('templates', 'site')])]),
    ),
  )

/** What a story changes in the plain episode. */
export interface Changes {
  readonly slug?: string
  readonly title?: string
  readonly summary?: string
  readonly approval?: Partial<ApprovalRecord>
  readonly recording?: Partial<Recording>
  readonly script?: Script
  readonly audio?: Buffer
  readonly audioPath?: string
}

/** The episode as data, its audio at `audioPath`. */
export const bobbieEpisode = (changes: Changes = {}): Episode => {
  const { slug = 'bobbie', audio = audioBytes(), audioPath = '/nowhere/everyone.mp3', script = bobbieScript } = changes
  const { title = script.frontMatter.title, summary = script.frontMatter.summary } = changes
  const recording = { ...recordingOf(slug, audio), ...changes.recording }
  return {
    // Approval is the review stage's to give; a test of publishing starts after it.
    approved: {
      slug,
      script: { ...script, frontMatter: { ...script.frontMatter, title, summary } },
      approval: { ...approval, ...changes.approval },
    } as ApprovedScript,
    findings: bobbieFindings,
    recording,
    audioPath,
    vtt: `WEBVTT\n\n${recording.cues.map(({ text }, index) => `00:${twoDigits(index)}.000 --> 00:${twoDigits(index)}.900\n<v Narrator>${text}`).join('\n\n')}\n`,
    srt: `1\n00:00:00,000 --> 00:00:04,000\n${recording.cues[0]?.text}\n`,
    chapters: JSON.stringify({
      version: '1.2.0',
      chapters: recording.chapters.map(({ startSeconds, title: name }) => ({ startTime: startSeconds, title: name })),
    }),
  }
}

/** The same with its audio on the disk, in `folder`. */
export const episodeOnDisk = async (folder: string, changes: Changes = {}): Promise<Episode> => {
  const audioPath = join(folder, `${changes.slug ?? 'bobbie'}.mp3`)
  await writeFile(audioPath, changes.audio ?? audioBytes())
  return bobbieEpisode({ ...changes, audioPath })
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')

const SECONDS_PER_SENTENCE = 20

const recordingOf = (slug: string, audio: Buffer): Recording => {
  const cues = cuesOf()
  return {
    version: 1,
    slug,
    audience: 'everyone',
    scriptSha256: SCRIPT_SHA256,
    sourceSha256: SOURCE_SHA256,
    audio: {
      file: 'everyone.mp3',
      bytes: audio.length,
      sha256: sha256(audio),
      durationSeconds: cues.length * SECONDS_PER_SENTENCE + 0.4,
      sampleRate: 44_100,
      bitsPerSecond: 64_000,
    },
    loudnessLufs: -16,
    truePeakDbtp: -1.2,
    voices: { engine: 'flite', narrator: 'slt', reader: 'rms' },
    encoder: 'test',
    words: 90,
    chapters: SEGMENTS.map(([title], index) => {
      const own = cues.filter(({ chapter }) => chapter === index)
      return { title, startSeconds: own[0]?.startSeconds ?? 0, endSeconds: own.at(-1)?.endSeconds ?? 0 }
    }),
    cues,
    warnings: [],
  }
}

const cuesOf = (): readonly Cue[] =>
  SEGMENTS.flatMap(([, ...paragraphs], chapter) =>
    paragraphs.flatMap((lines, block) => lines.map((line) => ({ ...line, chapter, block }))),
  ).map(({ text, citations = [], quotation, chapter, block }, index) => ({
    startSeconds: index * SECONDS_PER_SENTENCE,
    endSeconds: (index + 1) * SECONDS_PER_SENTENCE,
    speaker: quotation ? 'reader' : 'narrator',
    text,
    citations,
    chapter,
    block,
  }))
