import { type ReadEnd, type Reader, type Reading, startReader } from './reader.ts'

export type { ReadEnd, Reading }

interface Place {
  readonly reader: Reader
  /** Ends it when nothing comes. */
  readonly timer: NodeJS.Timeout
}

/** After so long without a PDF a reading process is ended. */
const IDLE_MILLISECONDS = 10_000

/** Programs that read several PDFs at once keep so many reading processes for the next ones. */
const MOST_IDLE = 2

// Processes are the one thing that outlives a call: starting one costs more than reading most reviews.
const idle: Place[] = []
const running = new Set<Reader>()

/**
 * Reads a PDF in a process that reads nothing else meanwhile. The process is used again only where the PDF was read without any failure
 * and left no trace; the next PDF has a fresh one otherwise.
 */
export const readInChild = async (reading: Reading): Promise<ReadEnd> => {
  const reader = takeReader(reading.megabytes)
  const end = await reader.read(reading)
  if (end.kind === 'document' && end.reusable) keep(reader)
  else discard(reader)
  return end
}

/** Starts a reading process ahead of the PDF that it is for, unless one waits already. */
export const prepareReader = (megabytes: number): void => {
  if (!idle.some(({ reader }) => reader.megabytes === megabytes && reader.isRunning())) keep(open(megabytes))
}

const takeReader = (megabytes: number): Reader => {
  for (let place = idle.pop(); place !== undefined; place = idle.pop()) {
    clearTimeout(place.timer)
    if (place.reader.megabytes === megabytes && place.reader.isRunning()) return place.reader
    discard(place.reader)
  }
  return open(megabytes)
}

const open = (megabytes: number): Reader => {
  // A child whose parent ends sees it by itself, but not while it is busy.
  if (running.size === 0) process.once('exit', discardAll)
  const reader = startReader(megabytes)
  running.add(reader)
  return reader
}

const keep = (reader: Reader): void => {
  const place: Place = { reader, timer: setTimeout(() => drop(place), IDLE_MILLISECONDS).unref() }
  idle.push(place)
  if (idle.length > MOST_IDLE) drop(place)
}

const drop = (place: Place): void => {
  idle.splice(idle.indexOf(place), 1)
  clearTimeout(place.timer)
  discard(place.reader)
}

const discard = (reader: Reader): void => {
  reader.stop()
  running.delete(reader)
  if (running.size === 0) process.off('exit', discardAll)
}

const discardAll = (): void => {
  for (const reader of running) reader.stop()
}
