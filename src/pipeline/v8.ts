import { setFlagsFromString } from 'node:v8'

/** As V8 is set in these: the young part of the heap grows no further, the old part by two fifths of what is alive before it is swept. */
const HELD = ['--semi-space-growth-factor=1', '--heap-growing-percent=40']
/** V8's own defaults. */
const FREE = ['--semi-space-growth-factor=2', '--heap-growing-percent=0']

/**
 * Does work in little memory: V8 else lets garbage take several times the room of what is alive where a machine has much, and a publisher's
 * machine has other things to do. Takes about a tenth more time.
 */
export const inLittleMemory = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (const flag of HELD) setFlagsFromString(flag)
  try {
    return await work()
  } finally {
    for (const flag of FREE) setFlagsFromString(flag)
  }
}
