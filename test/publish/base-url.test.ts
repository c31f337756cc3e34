import { expect, test } from 'vitest'
import { isLoopback, parseBaseUrl } from '../../src/publish/base-url.ts'

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['HTTPS://Example.org/podcasts//', 'https://example.org/podcasts'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['https://exämple.org/', 'https://xn--exmple-cua.org'],
])('%s becomes %s', (written, address) => {
  expect(parseBaseUrl(written)).toBe(address)
})

test.each([
  '',
  'example.org',
  '/feeds',
  'ftp://example.org',
  'https://a:b@example.org',
  'https://example.org/?a',
  'https://example.org/#a',
])('"%s" is refused', (written) => {
  expect(() => parseBaseUrl(written)).toThrow(expect.objectContaining({ code: 'publish/bad-base-url', exitCode: 2 }))
})

test.each([
  ['http://127.0.0.1:8080', true],
  ['http://localhost', true],
  ['http://[::1]:80', true],
  ['https://127.example.org', false],
])('that %s reaches this machine alone is %s', (address, loopback) => {
  expect(isLoopback(address)).toBe(loopback)
})
