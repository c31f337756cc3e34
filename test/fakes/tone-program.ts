// A speech program for tests: reads a text from stdin and writes a hum of a third of a second for each word, to the file that is named
// after --out, else to stdout; --voice high hums higher. --fail ends badly, --silent gives silence, --hang never ends.
import { writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { toneWav } from './tone-wav.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    voice: { type: 'string' },
    fail: { type: 'boolean' },
    silent: { type: 'boolean' },
    hang: { type: 'boolean' },
  },
})
const words = (await text(process.stdin)).trim().split(/\s+/).length
if (values.fail === true) {
  process.stderr.write('no such voice')
  process.exit(3)
}
if (values.hang === true) setInterval(() => undefined, 1000)
else {
  const wav = toneWav(words / 3, values.voice === 'high' ? 330 : 220, 22_050, values.silent === true ? 0 : 8000)
  if (values.out === undefined) process.stdout.write(wav)
  else writeFileSync(values.out, wav)
}
