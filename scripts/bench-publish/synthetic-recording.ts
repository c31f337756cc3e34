import type { Script } from '../../dist/draft/index.js'
import { sha256 } from '../../dist/shared/index.js'
import type { Cue, Recording } from '../../dist/speak/index.js'
import { silentMp3 } from './silent-mp3.ts'

const SECONDS_PER_SENTENCE = 4

/** A record of audio as rendering writes it: every sentence four seconds long, the file itself a second of silence. */
export const recordingOf = (
  slug: string,
  script: Script,
  subject: string,
  hashes: { readonly script: string; readonly source: string },
  number: number,
): { readonly audio: Buffer; readonly recording: Recording } => {
  const cues = cuesOf(script).map((cue) => ({ ...cue, text: cue.text.replaceAll('Bobbie', subject) }))
  const audio = silentMp3(number)
  return {
    audio,
    recording: {
      version: 1,
      slug,
      audience: 'everyone',
      scriptSha256: hashes.script,
      sourceSha256: hashes.source,
      audio: {
        file: 'everyone.mp3',
        bytes: audio.length,
        sha256: sha256(audio),
        durationSeconds: cues.length * SECONDS_PER_SENTENCE + 1,
        sampleRate: 44_100,
        bitsPerSecond: 128_000,
      },
      loudnessLufs: -16,
      truePeakDbtp: -1.2,
      voices: { engine: 'flite', narrator: 'slt', reader: 'rms' },
      encoder: 'synthetic',
      words: 1300,
      chapters: script.segments.map(({ heading }, index) => {
        const own = cues.filter(({ chapter }) => chapter === index)
        return { title: heading, startSeconds: own[0]?.startSeconds ?? 0, endSeconds: own.at(-1)?.endSeconds ?? 0 }
      }),
      cues,
      warnings: [],
    },
  }
}

const cuesOf = ({ segments }: Script): readonly Cue[] =>
  segments
    .flatMap(({ blocks }, chapter) =>
      blocks.flatMap(({ kind, sentences }, block) =>
        sentences.map((sentence) => ({ ...sentence, kind, chapter, block })),
      ),
    )
    .map(({ text, citations, kind, chapter, block }, index) => ({
      startSeconds: index * SECONDS_PER_SENTENCE,
      endSeconds: (index + 1) * SECONDS_PER_SENTENCE,
      speaker: kind === 'quotation' ? 'reader' : 'narrator',
      text,
      citations,
      chapter,
      block,
    }))
