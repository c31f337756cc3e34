import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { toneWav } from './tone-wav.ts'

/** What the server does with a request; the last one named goes on for ever. */
export type Behaviour =
  | 'speak'
  | 'stream'
  | 'busy'
  | 'busy-for-an-hour'
  | 'broken'
  | 'empty'
  | 'silence'
  | 'cut-off'
  | 'cut-off-header'
  | 'too-short'
  | 'stall'
  | 'denied'
  | 'elsewhere'
  | 'html'

export interface SpokenRequest {
  readonly path: string
  readonly authorization: string
  readonly body: {
    readonly input: string
    readonly voice: string
    readonly model: string
    readonly instructions?: string
  }
}

/** A speech service on this machine that misbehaves as it is told, request by request, and remembers what it was asked. */
export class SpeechServer {
  readonly asked: SpokenRequest[] = []
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  readonly #script: Behaviour[]

  constructor(...script: Behaviour[]) {
    this.#script = script
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    // Listening on a port, never on a pipe.
    const { port } = this.#server.address() as AddressInfo
    return `http://127.0.0.1:${port}/v1`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // What our own client sends; a test looks at it as it is.
    const body = (await json(request)) as SpokenRequest['body']
    this.asked.push({ path: request.url ?? '', authorization: request.headers.authorization ?? '', body })
    const behaviour = (this.#script.length > 1 ? this.#script.shift() : this.#script[0]) ?? 'speak'
    const wav = toneWav(body.input.split(/\s+/).length / 3, body.voice === 'high' ? 330 : 220)
    ANSWERS[behaviour](response, wav)
  }
}

const send = (response: ServerResponse, bytes: Uint8Array): void => {
  response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': bytes.length })
  response.end(bytes)
}
const refuse = (response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ error: { message: `no, status ${status}`, code: null } }))
}

const ANSWERS: Readonly<Record<Behaviour, (response: ServerResponse, wav: Buffer) => void>> = {
  speak: send,
  stream: (response, wav) => {
    wav.writeUInt32LE(0xffffffff, 4)
    wav.writeUInt32LE(0xffffffff, 40)
    response.writeHead(200, { 'content-type': 'audio/wav' })
    response.end(wav)
  },
  busy: (response) => refuse(response, 429, { 'retry-after': '7' }),
  'busy-for-an-hour': (response) => refuse(response, 429, { 'retry-after': '3600' }),
  broken: (response) => refuse(response, 503),
  empty: (response) => send(response, Buffer.alloc(0)),
  silence: (response) => send(response, toneWav(2, 220, 24_000, 0)),
  'cut-off': (response, wav) => {
    response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': wav.length })
    response.write(wav.subarray(0, wav.length / 2), () => response.destroy())
  },
  'cut-off-header': (response, wav) => send(response, wav.subarray(0, wav.length / 2)),
  'too-short': (response) => send(response, toneWav(0.1)),
  stall: (response, wav) => {
    response.writeHead(200, { 'content-type': 'audio/wav', 'content-length': wav.length })
    response.write(wav.subarray(0, 100))
  },
  denied: (response) => refuse(response, 401),
  elsewhere: (response) => refuse(response, 307, { location: 'http://127.0.0.1:9/' }),
  html: (response) => send(response, Buffer.from('<!DOCTYPE html><p>Please sign in</p>')),
}
