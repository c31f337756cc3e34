import { once } from 'node:events'
import { createServer } from 'node:http'

/** Another site, of a single page that the test writes. */
export const servePage = async () => {
  let html = ''
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    show: (page: string): void => {
      html = page
    },
    close: async (): Promise<void> => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
