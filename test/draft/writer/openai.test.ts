import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Asked, askPatiently } from '../../../src/draft/writer/ask-patiently.ts'
import type { ModelRequest } from '../../../src/draft/writer/model.ts'
import { openOpenAi } from '../../../src/draft/writer/openai.ts'
import { ScrcastError } from '../../../src/shared/index.ts'
import { type Behaviour, complete, ModelServer, sendJson } from '../../fakes/model-server.ts'

const KEY = 'sk-secret-of-the-author'
const REQUEST: ModelRequest = {
  model: 'some-model',
  messages: [{ role: 'user', content: 'write' }],
  schema: { type: 'object' },
}

let server: ModelServer
let waited: number[]

beforeEach(async () => {
  server = await ModelServer.start((response) => complete(response, '"good"'))
  waited = []
})
afterEach(() => server.stop())

const parse = (text: string): string | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const ask = (baseUrl: string = server.address): Promise<Asked<string>> =>
  askPatiently(openOpenAi({ baseUrl, key: KEY, timeoutSeconds: 1 }), REQUEST, {
    parse,
    wait: async (milliseconds) => {
      waited.push(milliseconds)
    },
  })

/** Misbehaves for the first requests, then answers well. */
const wellAfter =
  (times: number, ill: Behaviour): Behaviour =>
  (response, sent, place) =>
    place <= times ? ill(response, sent, place) : complete(response, '"good"')

const refusalOf = async (asking: Promise<unknown>): Promise<ScrcastError> => {
  const error = await asking.catch((reason: unknown) => reason)
  if (error instanceof ScrcastError) return error
  throw new Error(`not refused: ${JSON.stringify(error)}`)
}

const busy =
  (status: number, headers: Readonly<Record<string, string>> = {}): Behaviour =>
  (response) =>
    sendJson(response, status, { error: { message: 'busy' } }, headers)

describe('a model behind a server', () => {
  it('is asked by the chat completions of OpenAI, with key, schema and a longest answer', async () => {
    expect(await ask()).toEqual({ answer: 'good', text: '"good"' })
    expect(server.sent).toMatchObject([
      {
        path: '/v1/chat/completions',
        authorization: `Bearer ${KEY}`,
        body: {
          model: 'some-model',
          messages: REQUEST.messages,
          max_completion_tokens: 4000,
          response_format: { json_schema: { strict: true, schema: { type: 'object' } } },
        },
      },
    ])
  })

  it.each([
    ['takes no more requests', 429, {}, [1000, 2000]],
    ['says for how many seconds it takes none', 429, { 'retry-after': '7' }, [7000, 7000]],
    [
      'says until when it takes none',
      429,
      { 'retry-after': 'Tue, 24 Nov 2026 10:00:30 GMT', date: 'Tue, 24 Nov 2026 10:00:00 GMT' },
      [30_000, 30_000],
    ],
    ['fails inside', 500, {}, [1000, 2000]],
    ['is overloaded', 503, { 'retry-after': '1' }, [1000, 1000]],
  ])('is waited for where it %s', async (_, status, headers, pauses) => {
    server.behaviour = wellAfter(2, busy(status, headers))
    expect(await ask()).toMatchObject({ answer: 'good' })
    expect(waited).toEqual(pauses)
  })

  it('is given up after four waits, with what to do', async () => {
    server.behaviour = busy(500)
    const { code, hint } = await refusalOf(ask())
    expect(code).toBe('draft/model-busy')
    expect(hint).toContain('goes on from there')
    expect(waited).toEqual([1000, 2000, 4000, 8000])
    expect(server.sent).toHaveLength(5)
  })

  it('is not waited for where it asks for more than a minute', async () => {
    server.behaviour = busy(429, { 'retry-after': '3600' })
    expect((await refusalOf(ask())).message).toContain('3600 seconds')
    expect(waited).toEqual([])
  })

  it('is asked once more where it says nothing in time, and then given up', async () => {
    server.behaviour = wellAfter(1, () => undefined)
    expect(await ask()).toMatchObject({ answer: 'good' })
    server.behaviour = () => undefined
    expect((await refusalOf(ask())).code).toBe('draft/model-too-slow')
  })

  it('is too slow where its answer begins and never ends', async () => {
    server.behaviour = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"choices": [')
    }
    expect((await refusalOf(ask())).code).toBe('draft/model-too-slow')
  })

  it.each<[string, Behaviour]>([
    ['gives words that are no JSON', (response) => complete(response, 'Certainly! Here is')],
    ['gives no words', (response) => complete(response, null)],
    [
      'sends half a body',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end('{"choices": [{"mess')
      },
    ],
    [
      'is a web page',
      (response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        response.end('<h1>Sign in</h1>')
      },
    ],
    ['sends other JSON', (response) => sendJson(response, 200, { ok: true })],
    ['gives no choice', (response) => sendJson(response, 200, { id: 'x', object: 'chat.completion', choices: [] })],
    ['sends an error as if all were well', (response) => sendJson(response, 200, { error: { message: 'overloaded' } })],
  ])('is asked once more where it %s, and then gives none', async (_, behaviour) => {
    server.behaviour = wellAfter(1, behaviour)
    expect(await ask()).toMatchObject({ answer: 'good' })
    server.behaviour = behaviour
    expect(await ask()).toEqual({ none: expect.stringMatching(/no JSON|no answer/) })
    expect(server.sent).toHaveLength(4)
  })

  it('may give a longer answer where one was cut off', async () => {
    server.behaviour = wellAfter(1, (response) => complete(response, '"goo', { finish: 'length' }))
    expect(await ask()).toMatchObject({ answer: 'good' })
    expect(server.sent.map(({ body }) => body.max_completion_tokens)).toEqual([4000, 16_000])
  })

  it('gives none where answers are cut off again', async () => {
    server.behaviour = (response) => complete(response, '"goo', { finish: 'length' })
    expect(await ask()).toEqual({ none: expect.stringContaining('cut off') })
  })

  it.each<[string, Behaviour]>([
    ['declines', (response) => complete(response, null, { refusal: 'I cannot help with that.' })],
    ['is stopped by a filter', (response) => complete(response, '', { finish: 'content_filter' })],
  ])('is not asked again where it %s', async (_, behaviour) => {
    server.behaviour = behaviour
    expect(await ask()).toEqual({ none: expect.stringContaining('declined') })
    expect(server.sent).toHaveLength(1)
  })

  it.each([
    [401, 'invalid_api_key', 'does not accept the key'],
    [403, 'forbidden', 'does not allow'],
    [404, 'model_not_found', 'does not know this address or model'],
    [400, 'bad_request', 'does not take the request'],
    [429, 'insufficient_quota', 'no credit left'],
  ])('is asked once where it says %i %s, and the key is not told', async (status, code, what) => {
    server.behaviour = (response) =>
      sendJson(response, status, { error: { message: `Incorrect key provided: ${KEY}.`, code } })
    const error = await refusalOf(ask())
    expect(error.message).toContain(what)
    expect(`${error.message} ${error.hint} ${JSON.stringify(error.cause)}`).not.toContain(KEY)
    expect(server.sent).toHaveLength(1)
  })

  it('sends nothing to another address that the server names', async () => {
    const other = await ModelServer.start((response) => complete(response, '"elsewhere"'))
    try {
      server.behaviour = (response) => {
        response.writeHead(307, { location: `${other.address}/chat/completions` })
        response.end()
      }
      expect((await refusalOf(ask())).message).toContain('another address')
      expect(other.sent).toEqual([])
    } finally {
      await other.stop()
    }
  })

  it('is waited for where it breaks the connection, and named where it cannot be reached', async () => {
    server.behaviour = wellAfter(1, (response) => response.destroy())
    expect(await ask()).toMatchObject({ answer: 'good' })
    server.behaviour = wellAfter(4, (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
      response.write('{"choices": [')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await ask()).toMatchObject({ answer: 'good' })
    expect(waited).toEqual([1000, 1000, 2000])
    const gone = await ModelServer.start(() => undefined)
    await gone.stop()
    expect((await refusalOf(ask('http://127.0.0.1:9/v1'))).message).toContain('127.0.0.1:9')
  })
})
