import { spawn } from 'node:child_process'

/** Programs that play a WAV file, on macOS, on Linux, and where ffmpeg brings its own. */
const PLAYERS: readonly (readonly [program: string, args: readonly string[]])[] = [
  ['afplay', []],
  ['pw-play', []],
  ['paplay', []],
  ['aplay', ['-q']],
  ['ffplay', ['-v', 'error', '-nodisp', '-autoexit']],
]

/** Plays a WAV file by the first player there is, and tells whether one did. */
export const playSound = async (path: string): Promise<boolean> => {
  const players = process.platform === 'win32' ? [windowsPlayer(path)] : PLAYERS
  for (const [program, args] of players) if (await run(program, [...args, path])) return true
  return false
}

const windowsPlayer = (path: string): (typeof PLAYERS)[number] => [
  'powershell',
  ['-NoProfile', '-Command', `(New-Object Media.SoundPlayer '${path.replaceAll("'", "''")}').PlaySync() #`],
]

const run = (program: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], { stdio: 'ignore', windowsHide: true })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
