import { join } from 'node:path'
import {
  type AudioPlan,
  drawCover,
  type FfmpegProgram,
  findFfmpeg,
  openBuiltInEngine,
  type Recording,
  renderEditions,
  type SpeechEngine,
} from '../../dist/speak/index.js'

export interface Bench {
  readonly folder: string
  readonly ffmpeg: FfmpegProgram
  readonly engine: SpeechEngine
  /** Sentences that the voice has spoken so far. */
  readonly spoken: () => number
  /** Renders as `scrcast render` does, with a cache of that name. */
  readonly render: (plans: readonly AudioPlan[], cache: string) => Promise<readonly Recording[]>
  readonly close: () => Promise<void>
}

export const openBench = async (folder: string): Promise<Bench> => {
  const ffmpeg = await findFfmpeg(process.env)
  const voices = await openBuiltInEngine({ narrator: 'slt', reader: 'rms', stretch: 1.1 })
  let spoken = 0
  const engine: SpeechEngine = {
    ...voices,
    speak: (request) => {
      spoken += 1
      return voices.speak(request)
    },
  }
  return {
    folder,
    ffmpeg,
    engine,
    spoken: () => spoken,
    close: voices.close,
    render: (plans, cache) =>
      renderEditions(plans, {
        engine,
        ffmpeg,
        cover: () => drawCover({ title: 'Bench', publisher: 'Bench', pixels: 800 }),
        cacheFolder: join(folder, cache),
        outFolder: join(folder, `out-${cache}`),
        tags: { title: 'Bench', artist: 'Bench', album: 'Bench', language: 'en-GB' },
        onProgress: () => undefined,
      }),
  }
}
