import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A port that nothing listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** The configuration that the README gives, for a site in `root` and a port of this machine. */
const configOf = async (root: string, port: number): Promise<string> => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const [, block = ''] = readme.match(/```nginx\n(.*?)```/s) ?? []
  return block.replace(/listen 443 ssl;/, `listen 127.0.0.1:${port};`).replaceAll('/srv/feeds', root)
}

/** Debian's nginx with that configuration, in a scratch folder; started by root, its workers stay root, who alone may read that folder. */
export const startNginx = async (scratch: string, root: string, port: number): Promise<ChildProcess> => {
  await mkdir(scratch, { recursive: true })
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${scratch}/${name};`,
  )
  const config = `${process.getuid?.() === 0 ? 'user root; ' : ''}daemon off; pid ${scratch}/pid; error_log ${scratch}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; ${temporary.join(' ')}
  ${await configOf(root, port)}
}
`
  const file = join(scratch, 'nginx.conf')
  await writeFile(file, config)
  const nginx = spawn('/usr/sbin/nginx', ['-c', file, '-p', scratch], { stdio: 'inherit' })
  await answering(port)
  return nginx
}

const answering = async (port: number): Promise<void> => {
  for (let tried = 0; tried < 100; tried += 1) {
    try {
      await fetch(`http://127.0.0.1:${port}/`)
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('nginx does not answer')
}
