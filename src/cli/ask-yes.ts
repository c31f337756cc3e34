import { createInterface } from 'node:readline/promises'

/**
 * Asks a person a question on stderr; only "y" or "yes" agrees. Where nobody can be asked, or the person ends the input, nobody agreed.
 */
export const askYes = async (question: string): Promise<boolean> => {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<string>((resolve) => {
    terminal.once('close', () => resolve(''))
  })
  try {
    const answer = await Promise.race([terminal.question(`${question} [y/N] `).catch(() => ''), closed])
    return /^y(?:es)?$/i.test(answer.trim())
  } finally {
    terminal.close()
  }
}
