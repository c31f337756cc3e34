import type { Progress } from '../pipeline/index.ts'
import { describeTimeLeft } from './time-left.ts'

/** Where results and talk go: results to stdout for programs and people, talk to stderr for people alone. */
export interface Console {
  /** A result: a line on stdout. */
  print(text: string): void
  /** Talk: a line on stderr; nothing when quiet. */
  say(text: string): void
  /** A failure: on stderr, quiet or not. */
  fail(text: string): void
  /** Progress on stderr: a line that moves where a person watches, a plain line per step elsewhere; nothing when quiet. */
  progress(progress: Progress): void
}

/** The console of this process. `quiet` is asked at each line, since the flag is known only once the command line is read. */
export const openConsole = (quiet: () => boolean): Console => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', forgiveClosedPipe)
  const moving = process.stderr.isTTY === true
  let shown = ''
  const clear = () => {
    if (moving && shown !== '') process.stderr.write('\r\u001b[K')
    shown = ''
  }
  return {
    print: (text) => {
      clear()
      console.log(text)
    },
    say: (text) => {
      clear()
      if (!quiet()) console.error(text)
    },
    fail: (text) => {
      clear()
      console.error(text)
    },
    progress: ({ step, done, total, secondsLeft }) => {
      if (quiet()) return
      if (moving) {
        const left = secondsLeft === undefined ? '' : `, ${describeTimeLeft(secondsLeft)}`
        shown = `${step}: ${done} of ${total}${left}`
        process.stderr.write(`\r\u001b[K${shown}`)
        if (done >= total) clear()
      } else if (done >= total) console.error(`${step}: ${total} of ${total}`)
    },
  }
}

/** A reader that has seen enough ("| head") loses our words, not our work. */
const forgiveClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
