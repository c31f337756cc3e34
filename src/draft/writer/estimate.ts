import type { ModelRequest } from './model.ts'
import type { WritingTask } from './plan-writing.ts'

/** What requests come to before they are sent. Tokens are estimates: servers count in ways of their own. */
export interface WritingEstimate {
  readonly requests: number
  /** Of all that is sent, JSON schemas included. */
  readonly characters: number
  readonly tokensIn: number
  readonly tokensOut: number
  /** With every sentence sent back once. */
  readonly mostTokensIn: number
  readonly mostTokensOut: number
}

/** English has about four characters a token. */
const CHARACTERS_A_TOKEN = 4

/** Tokens of an answer for each word in it, its JSON and ids counted. */
const TOKENS_A_WORD = 2.5

/** What the tasks come to if each is asked. */
export const estimateWriting = (tasks: readonly Pick<WritingTask, 'request' | 'parts'>[]): WritingEstimate => {
  const characters = tasks.reduce((sum, { request }) => sum + charactersOf(request), 0)
  const words = tasks.flatMap(({ parts }) => parts).reduce((sum, { mostWords }) => sum + mostWords, 0)
  const tokensIn = Math.ceil(characters / CHARACTERS_A_TOKEN)
  const tokensOut = Math.ceil(words * TOKENS_A_WORD)
  return {
    requests: tasks.length,
    characters,
    tokensIn,
    tokensOut,
    // Sent back: the request, the answer, and the answer with what is wrong with it.
    mostTokensIn: tokensIn * 2 + tokensOut * 3,
    mostTokensOut: tokensOut * 2,
  }
}

const charactersOf = ({ messages, schema }: ModelRequest): number =>
  messages.reduce((sum, { content }) => sum + content.length, JSON.stringify(schema).length)
