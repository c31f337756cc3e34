import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What was sent to the server, of it what tests look at. */
export interface SentRequest {
  readonly path: string
  readonly authorization: string
  /** The body as it came. */
  readonly text: string
  readonly body: {
    readonly model: string
    readonly max_completion_tokens: number
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format: { readonly json_schema: { readonly schema: Readonly<Record<string, unknown>> } }
  }
}

/** Answers a request, well or ill; `sent` is the last of all that were sent. */
export type Behaviour = (response: ServerResponse, sent: SentRequest, place: number) => void

/** A server on loopback that speaks the chat completions of OpenAI as its behaviour has it. Whoever starts it stops it. */
export class ModelServer {
  readonly sent: SentRequest[] = []
  behaviour: Behaviour

  private readonly server: Server

  private constructor(behaviour: Behaviour) {
    this.behaviour = behaviour
    this.server = createServer((request, response) => this.receive(request, response))
  }

  static async start(behaviour: Behaviour): Promise<ModelServer> {
    const fake = new ModelServer(behaviour)
    await new Promise<void>((resolve) => fake.server.listen(0, '127.0.0.1', resolve))
    return fake
  }

  /** As OPENAI_BASE_URL names it. */
  get address(): string {
    // A server that listens on a port has an address of this form.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private receive(request: IncomingMessage, response: ServerResponse): void {
    let text = ''
    request.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8')
    })
    request.on('end', () => {
      const sent = {
        path: request.url ?? '',
        authorization: request.headers.authorization ?? '',
        text,
        body: JSON.parse(text),
      }
      this.sent.push(sent)
      this.behaviour(response, sent, this.sent.length)
    })
  }
}

/** Answers like the service: one choice with this content. */
export const complete = (
  response: ServerResponse,
  content: string | null,
  more: { readonly finish?: string; readonly refusal?: string } = {},
): void =>
  sendJson(response, 200, {
    id: 'fake',
    object: 'chat.completion',
    choices: [
      {
        index: 0,
        finish_reason: more.finish ?? 'stop',
        message: { role: 'assistant', content, refusal: more.refusal ?? null },
      },
    ],
  })

export const sendJson = (
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(value))
}

/** A passage as a request gives it. */
export interface GivenPassage {
  readonly id: string
  readonly text: string
  readonly chosen?: boolean
}

/** What a request asks to be written. */
export const readTask = (
  content: string,
): {
  readonly segment: { readonly heading: string; readonly purpose: string; readonly child: string }
  readonly parts: readonly { readonly kind: string; readonly id?: string; readonly text?: string }[]
  readonly passages: readonly GivenPassage[]
} => JSON.parse(content)

/**
 * Writes as a careful model would that changes little: each chosen passage as a sentence of its own, which rests on it; asked to mend
 * sentences, it leaves them out.
 */
export const writeFaithfully: Behaviour = (response, sent) => complete(response, faithfulAnswer(sent.body))

/** What that model says to a request. */
export const faithfulAnswer = ({ messages }: Pick<SentRequest['body'], 'messages'>): string => {
  const asked = messages.at(-1)?.content ?? ''
  if (messages.length > 2) {
    const { sentences }: { readonly sentences: readonly object[] } = JSON.parse(asked.slice(asked.indexOf('{')))
    return JSON.stringify({ sentences: sentences.map((sentence) => ({ ...sentence, text: '' })) })
  }
  const { parts, passages } = readTask(asked)
  const part = parts.find(({ kind }) => kind === 'write')?.id ?? ''
  const sentences = passages
    .filter(({ chosen }) => chosen === true)
    .map(({ id, text }) => ({ part, text, restsOn: [id] }))
  return JSON.stringify({ sentences })
}
