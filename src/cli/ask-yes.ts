import { createInterface } from 'node:readline/promises'

/** Asks a person a question on stderr; only "y" or "yes" agrees. Where nobody can be asked, nobody agreed. */
export const askYes = async (question: string): Promise<boolean> => {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim())
  } finally {
    terminal.close()
  }
}
