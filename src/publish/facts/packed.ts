import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'

/** A value as compressed JSON, in base 64: a fifth of the room of the value itself, for what is held for long and looked at seldom. */
export type Packed<Value> = string & { readonly holds?: Value }

/** Packs a value that JSON gives back as it was. The same value gives the same text. */
export const pack = <Value>(value: Value): Packed<Value> =>
  Buffer.from(deflateSync(strToU8(JSON.stringify(value)), { mem: 4 })).toString('base64')

/** The value that was packed; for what `pack` gave alone. */
export const unpack = <Value>(packed: Packed<Value>): Value =>
  // What was packed was a Value, as the type of the text says.
  JSON.parse(strFromU8(inflateSync(Buffer.from(packed, 'base64')))) as Value
