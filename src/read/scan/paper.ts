import type { StraightPicture } from './straight-picture.ts'

/** What the letters of a page stand on: its grey, tile by tile. */
export interface Paper {
  /** The grey of each tile, row by row: 0 black, 255 white. */
  readonly tiles: Uint8Array
  /** In tiles. */
  readonly width: number
  readonly height: number
  /** The grey of most tiles. */
  readonly usual: number
}

/** Dots of a tile's side: three points, so that each line of letters covers several. */
export const TILE = 6

/** Share of a tile's dots that may be letters: the grey is taken from above them. */
const LETTERS = 0.6

/** The ground of a straightened picture. */
export const paperOf = (picture: StraightPicture): Paper => {
  const [width, height] = [Math.floor(picture.width / TILE), Math.floor(picture.height / TILE)]
  const tiles = new Uint8Array(width * height)
  const counts = new Uint32Array(256)
  const greys = new Uint8Array(TILE * TILE)
  for (let tile = 0; tile < tiles.length; tile++) {
    const from = Math.floor(tile / width) * TILE * picture.width + (tile % width) * TILE
    for (let at = 0; at < greys.length; at++)
      greys[at] = picture.dots[from + Math.floor(at / TILE) * picture.width + (at % TILE)] ?? 255
    const grey = greys.sort()[Math.floor(LETTERS * greys.length)] ?? 255
    tiles[tile] = grey
    counts[grey] = (counts[grey] ?? 0) + 1
  }
  return { tiles, width, height, usual: counts.indexOf(Math.max(...counts)) }
}

/** The grey that a dot stands on. */
export const groundAt = ({ tiles, width, height }: Paper, x: number, y: number): number => {
  const [column, row] = [Math.min(width - 1, Math.floor(x / TILE)), Math.min(height - 1, Math.floor(y / TILE))]
  return tiles[row * width + column] ?? 255
}
