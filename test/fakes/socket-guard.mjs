// Loaded with --import into a process, its threads and its children: refuses every address that they try to reach and that is not
// this machine's loopback, and writes it to the file that SOCKET_GUARD_LOG names.

import { Socket as DatagramSocket } from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { Socket } from 'node:net'

const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/
const log = process.env.SOCKET_GUARD_LOG ?? ''

const note = (what, host) => {
  if (typeof host !== 'string' || LOOPBACK.test(host)) return
  appendFileSync(log, `${what} ${host}\n`)
  throw new Error(`the socket guard refuses to ${what} ${host}`)
}

const connect = Socket.prototype.connect
Socket.prototype.connect = function (...given) {
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  if (typeof first === 'object' && first !== null) {
    if (first.path === undefined) note('connect', first.host ?? 'localhost')
  } else if (typeof first === 'number') note('connect', typeof second === 'string' ? second : 'localhost')
  return connect.apply(this, given)
}

const send = DatagramSocket.prototype.send
DatagramSocket.prototype.send = function (...given) {
  note(
    'send',
    given.find((value) => typeof value === 'string' && /[.:]/.test(value)),
  )
  return send.apply(this, given)
}

const lookup = dns.lookup
dns.lookup = (host, ...rest) => {
  note('lookup', host)
  return lookup(host, ...rest)
}
