import { join } from 'node:path'
import { loadKnowledge } from '../knowledge/index.ts'
import { formatWav, type Speaker, spokenFormWith } from '../speak/index.ts'
import { notAgreed } from './errors.ts'
import { withVoices } from './open-voices.ts'
import type { World } from './progress.ts'
import type { VoiceEngine } from './voice-settings.ts'
import type { Workspace } from './workspace.ts'

export interface SayRequest {
  readonly text: string
  readonly speaker: Speaker
  /** Absent: as the settings say. */
  readonly voice?: VoiceEngine
}

export interface SaidPhrase {
  /** What the voice was given. */
  readonly spoken: string
  /** Capitals that the lexicon does not know, and that were read letter by letter. */
  readonly spelledOut: readonly string[]
  readonly seconds: number
  /** The sound, as a WAV file. */
  readonly wav: Uint8Array
}

/**
 * Says a phrase as a briefing would: by the workspace's lexicon and voices.
 * @throws ScrcastError `speak/unspeakable` for a letter or sign that nothing says how to read, and what the engine refuses
 */
export const sayPhrase = async (
  workspace: Workspace,
  { text, speaker, voice }: SayRequest,
  world: World,
): Promise<SaidPhrase> => {
  const { lexicon } = await loadKnowledge(join(workspace.folder, 'knowledge'))
  const { nation, voices } = workspace.settings
  const ofNation = lexicon.filter(({ nations }) => nations === undefined || nations.includes(nation))
  const { spoken, spelledOut } = spokenFormWith(ofNation)(text)
  return withVoices(voices, voice, world, async ({ engine, service }) => {
    if (service !== undefined && !(await world.agree(`"${spoken}" will be sent to ${service.host}.`))) throw notAgreed()
    const samples = await engine.speak({ text: spoken, speaker })
    return { spoken, spelledOut, seconds: samples.pcm.length / samples.sampleRate, wav: formatWav(samples) }
  })
}
