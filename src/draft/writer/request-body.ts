import type { ModelRequest } from './model.ts'

/** Tokens that an answer may have: a segment takes a few hundred; a model that thinks first takes more. */
export const MOST_TOKENS = 4_000

/** What a request is sent as, for the chat completions of OpenAI; as JSON it is byte for byte what leaves the machine. */
export const requestBody = ({ model, messages, schema }: ModelRequest, mostTokens: number = MOST_TOKENS) => ({
  model,
  messages: [...messages],
  max_completion_tokens: mostTokens,
  response_format: {
    type: 'json_schema' as const,
    json_schema: { name: 'sentences', strict: true, schema: { ...schema } },
  },
})
