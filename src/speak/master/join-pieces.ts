import { type PieceJob, readPiece } from './encode-pieces.ts'
import { crc16, formatInfoFrame } from './info-frame.ts'

/** The MP3 of encoded pieces, one after the other, without tags: what a player needs to know of them, then their frames. */
export async function* joinedPieces(jobs: readonly PieceJob[], cacheFolder: string): AsyncGenerator<Uint8Array> {
  // Into the frame after the last the encoder's delay pushes its end.
  const extra = (index: number) => (index === jobs.length - 1 ? 1 : 0)
  const sum = { frames: 0, bytes: 0, crc: 0 }
  for (const [index, job] of jobs.entries()) {
    const mp3 = await readPiece(job, cacheFolder, extra(index))
    sum.frames += job.piece.frames + extra(index)
    sum.bytes += mp3.length
    sum.crc = crc16(mp3, sum.crc)
  }
  yield formatInfoFrame(sum)
  for (const [index, job] of jobs.entries()) yield readPiece(job, cacheFolder, extra(index))
}
