import { ScrcastError, type ServiceFault } from '../shared/index.ts'
import type { Loudness } from './master/loudness-meter.ts'
import type { Utterance } from './plan/audio-plan.ts'

/** What is not lost when a run stops. */
const KEPT = 'The sentences spoken so far are kept, and the next run goes on from there.'

export const unspeakable = (sentence: string, characters: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'speak/unspeakable',
    message:
      characters.length === 0
        ? `There is nothing to say in the sentence "${sentence}".`
        : `The sentence "${sentence}" cannot be spoken whole: nothing says how ${characters.map((one) => `"${one}"`).join(', ')} is read aloud.`,
    hint: 'Write it in words in script.md, or add how it is said to the lexicon.',
  })

export const nothingToSpeak = (slug: string, audience: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/nothing-to-speak',
    message: `The edition for ${audience} of "${slug}" has no sentence to speak.`,
    hint: 'Write sentences under its headings in script.md, or leave this edition out.',
  })

export const unknownVoice = (voice: string, known: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'speak/unknown-voice',
    message: `There is no built-in voice "${voice}".`,
    hint: `Use one of ${known.join(', ')} under voices in scrcast.yaml.`,
  })

export const voiceFailed = (reason: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/voice-failed',
    message: `The voice failed: ${reason}.`,
    hint: 'Run the command again; if it fails at the same sentence, write that sentence in other words.',
  })

export const voiceLostWords = (text: string, said: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/voice-lost-words',
    message: `The voice did not say "${text}" word for word; it said "${said}".`,
    hint: 'Write the words that it changed in another way, or add how they are said to the lexicon.',
  })

export const noFfmpeg = (): ScrcastError =>
  new ScrcastError({
    code: 'speak/no-ffmpeg',
    message: 'No ffmpeg that can make MP3 files runs on this machine, and audio cannot be made without one.',
    hint: 'Install ffmpeg, or set FFMPEG_PATH to the program; "npm install @ffmpeg-installer/ffmpeg" brings one along.',
  })

export const ffmpegPathDoesNotRun = (path: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'speak/ffmpeg-path',
    message: `FFMPEG_PATH names ${path}, and that does not run as ffmpeg: ${reasonOf(cause)}.`,
    hint: 'Correct FFMPEG_PATH, or unset it so that scrcast looks for an ffmpeg itself.',
    cause,
  })

export const ffmpegFailed = (task: string, log: string, cause?: unknown): ScrcastError =>
  new ScrcastError({
    code: 'speak/ffmpeg-failed',
    message: `ffmpeg could not ${task}: ${log.trim().split('\n').slice(-3).join(' ') || reasonOf(cause)}`,
    hint: 'Check that the disk is not full; "scrcast doctor" says which ffmpeg is used, and FFMPEG_PATH names another.',
    cause,
  })

export const mixedSampleRates = (rates: readonly number[]): ScrcastError =>
  new ScrcastError({
    code: 'speak/mixed-sample-rates',
    message: `The voices speak at different sample rates (${rates.join(', ')} Hz), which cannot be joined exactly.`,
    hint: 'Use voices of one engine and one quality.',
  })

export const sentenceNotSpoken = ({ line, written }: Utterance, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'speak/sentence-not-spoken',
    message: `Line ${line}: the sentence "${written}" was not spoken. ${reasonOf(cause)}.`,
    hint: `${cause instanceof ScrcastError ? cause.hint : 'Run the command again.'} ${KEPT}`,
    cause,
  })

export const formatNotPossible = (format: string, encoder: string, version: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/format-not-possible',
    message: `scrcast.yaml asks for ${format} files, and the ffmpeg in use (${version}) was built without ${encoder}, which makes them.`,
    hint: `Name another ffmpeg by FFMPEG_PATH, or leave ${format} out of formats in scrcast.yaml.`,
  })

export const soundUnusable = (path: string, reason: string, cause?: unknown): ScrcastError =>
  new ScrcastError({
    code: 'speak/sound-unusable',
    message: `${path} cannot be played before or after a briefing: ${reason}.`,
    hint: 'Correct show.intro or show.outro in scrcast.yaml, or leave it out.',
    cause,
  })

export const keptSentenceLost = ({ line, written }: Pick<Utterance, 'line' | 'written'>): ScrcastError =>
  new ScrcastError({
    code: 'speak/kept-sentence-lost',
    message: `Line ${line}: the sound of "${written}" was spoken, and its file was gone or damaged a moment later.`,
    hint: 'Run the command again, and nothing else that changes audio/.cache at the same time.',
  })

export const soundOfWrongLength = (path: string, expected: number, found: number): ScrcastError =>
  new ScrcastError({
    code: 'speak/wrong-length',
    message: `${path} is to hold ${expected} samples of sound, and holds ${found}: its transcript would not fit it.`,
    hint: 'Use another ffmpeg by FFMPEG_PATH; "scrcast doctor" says which is used.',
  })

export const loudnessNotReached = (reached: Loudness | undefined): ScrcastError =>
  new ScrcastError({
    code: 'speak/loudness-not-reached',
    message: `The audio cannot be brought to -16 LUFS with a true peak of at most -1 dBTP${
      reached === undefined ? '' : `: it has ${reached.lufs} LUFS and ${reached.truePeakDbtp} dBTP`
    }.`,
    hint: 'Use another voice, or another ffmpeg by FFMPEG_PATH; "scrcast doctor" says which is used.',
  })

export const transcriptDiffers = (format: string, expected: string, found: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/transcript-differs',
    message: `The ${format} transcript does not have the approved words in order: where the script says "${expected}", it says "${found}".`,
    hint: 'Nothing was written. This is a fault of scrcast: please report it with the script.',
  })

export const brokenRecording = (problem: string): ScrcastError =>
  new ScrcastError({
    code: 'speak/broken-recording',
    message: `The record of a recording is not as scrcast wrote it (${problem}).`,
    hint: 'Render the briefing again.',
  })

export const noSuchSegment = (number: number, headings: readonly string[]): ScrcastError =>
  new ScrcastError({
    code: 'speak/no-such-segment',
    message: `The edition has no segment ${number}.`,
    hint: `Its segments are: ${headings.map((heading, at) => `${at + 1} ${heading}`).join(' · ')}.`,
    exitCode: 2,
  })

export const serviceFailed = (host: string, fault: ServiceFault): ScrcastError =>
  new ScrcastError({
    code: 'speak/service-failed',
    message: `${host} ${whatFailed(fault)}.`,
    hint: `${whatToDo(fault)} Then run the command again.`,
  })

const whatFailed = (fault: ServiceFault): string => {
  if (fault.kind === 'unreachable') return `cannot be reached: ${fault.why}`
  const why = fault.kind === 'denied' && fault.why !== '' ? `: ${fault.why}` : ''
  return fault.kind === 'busy'
    ? `cannot answer for now (status ${fault.status})`
    : `refuses the request (status ${fault.status})${why}`
}

const whatToDo = (fault: ServiceFault): string => {
  if (fault.kind === 'busy') return 'Wait a while.'
  if (fault.kind === 'unreachable') return 'Check the address of the speech service, and the network.'
  return fault.status === 401 || fault.status === 403
    ? 'Check OPENAI_API_KEY in .env: it must belong to this host.'
    : 'Check the model, the voices and the address under voices.openai in scrcast.yaml.'
}

export const commandNotFound = (program: string, cause: unknown): ScrcastError =>
  new ScrcastError({
    code: 'speak/command-not-found',
    message: `The speech program ${program} cannot be started: ${reasonOf(cause)}.`,
    hint: 'Install it, or correct voices.command.program in scrcast.yaml.',
    cause,
  })

const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/\.$/, '') : String(cause)
