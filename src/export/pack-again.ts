import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/**
 * Packs an office file anew so that the same content gives the same bytes: entries in their order, every time of theirs and every
 * date inside set to `at` (ISO 8601, UTC), random ids of links counted instead. A zip knows no zone and no year before 1980.
 */
export const packAgain = (file: Uint8Array, at: string): Uint8Array => {
  const ids = new Map<string, string>()
  const entries: Zippable = {}
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    entries[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(withDate(withIds(strFromU8(bytes), ids), at)) : bytes
  }
  return zipSync(entries, { level: 9, mtime: zipTime(at), os: 3 })
}

/** The writer gives a link a random id of 21 characters, in its paragraph and in the part's list of relationships. */
const withIds = (xml: string, ids: Map<string, string>): string =>
  xml.replace(/(?<=")rId[a-z0-9_-]{21}(?=")/g, (id) => {
    const known = ids.get(id) ?? `rIdLink${ids.size + 1}`
    ids.set(id, known)
    return known
  })

/** The dates of docProps/core.xml. */
const withDate = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, `$1${at.replace(/\.\d+/, '')}$2`)

/** The packer writes a moment's local hours; giving it the UTC ones makes the bytes the same in every time zone. */
const zipTime = (at: string): Date => {
  const [year = 1980, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = (at.match(/\d+/g) ?? []).map(Number)
  return new Date(Math.max(year, 1980), month - 1, day, hours, minutes, seconds)
}
