// A program that renders with a voice which stops at its fourth sentence for ever: arguments are a cache folder and an output folder.
import { findFfmpeg, renderRecording } from '../../src/speak/index.ts'
import { planOfLetters } from './plan-of-letters.ts'
import { ToneEngine } from './tone-engine.ts'

class StoppingEngine extends ToneEngine {
  override async speak(asked: Parameters<ToneEngine['speak']>[0]) {
    if (this.asked.length >= 3) await new Promise(() => setInterval(() => undefined, 1000))
    return super.speak(asked)
  }
}

const [cacheFolder = '', outFolder = ''] = process.argv.slice(2)
await renderRecording({
  plan: planOfLetters(),
  engine: new StoppingEngine(),
  ffmpeg: await findFfmpeg(process.env),
  cover: async () => new Uint8Array(0),
  cacheFolder,
  outFolder,
  tags: { title: '', artist: '', album: '', language: 'en' },
  onProgress: ({ done }) => void process.stdout.write(`${done}\n`),
})
