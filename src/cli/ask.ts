import { createInterface } from 'node:readline/promises'

/** Puts a question to whoever sits at the terminal, and tells whether they said yes; false where nobody does. */
export const askYes = async (what: string): Promise<boolean> => {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) {
    process.stderr.write(`${what}\n`)
    return false
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${what}\nGo on? (yes or no) `)).trim())
  } finally {
    terminal.close()
  }
}
