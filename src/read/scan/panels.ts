import type { Shape } from '../pdf/page-content.ts'
import { type Paper, TILE } from './paper.ts'
import { DOTS_PER_POINT, type StraightPicture } from './straight-picture.ts'

/** A ground that differs less from the paper is the paper's own unevenness; the palest panels of reviews differ by 12. */
const SHADED = 7

/** Grounds that differ by no more are one colour; the grain of a scan stays below. */
const ONE_COLOUR = 6

/** Tiles of which the panels of a table's head and of a line of text are at least made. */
const LEAST = { width: 20, height: 4 }

/** Share of its bounds that a panel fills; thick letters leave holes in it, a photograph has no one colour. */
const FILLED = 0.8

/** A patch of tiles of one colour; bounds in tiles, the last ones included. */
interface Patch {
  left: number
  top: number
  right: number
  bottom: number
  tiles: number
  readonly grey: number
}

/** The filled panels of a page, in points. */
export const findPanels = (picture: StraightPicture, paper: Paper): readonly Shape[] =>
  patchesOf(paper)
    .filter(isPanel)
    .map((patch) => shapeOf(patch, picture, paper.usual))

const isPanel = ({ left, top, right, bottom, tiles }: Patch): boolean => {
  const [width, height] = [right - left + 1, bottom - top + 1]
  return width >= LEAST.width && height >= LEAST.height && tiles >= FILLED * width * height
}

const patchesOf = (paper: Paper): readonly Patch[] => {
  const seen = new Uint8Array(paper.tiles.length)
  const patches: Patch[] = []
  paper.tiles.forEach((grey, tile) => {
    if (seen[tile] === 0 && isShaded(grey, paper)) patches.push(patchFrom(tile, paper, seen))
  })
  return patches
}

const isShaded = (grey: number, { usual }: Paper): boolean => Math.abs(grey - usual) >= SHADED

const patchFrom = (start: number, paper: Paper, seen: Uint8Array): Patch => {
  const { tiles, width } = paper
  const grey = tiles[start] ?? 0
  const patch = { left: width, top: paper.height, right: 0, bottom: 0, tiles: 0, grey }
  const open = [start]
  seen[start] = 1
  for (let tile = open.pop(); tile !== undefined; tile = open.pop()) {
    const [x, y] = [tile % width, Math.floor(tile / width)]
    patch.left = Math.min(patch.left, x)
    patch.right = Math.max(patch.right, x)
    patch.top = Math.min(patch.top, y)
    patch.bottom = Math.max(patch.bottom, y)
    patch.tiles++
    const beside = [x > 0 ? tile - 1 : -1, x < width - 1 ? tile + 1 : -1, tile - width, tile + width]
    for (const next of beside) {
      const shade = tiles[next]
      if (shade === undefined || seen[next] === 1 || !isShaded(shade, paper) || Math.abs(shade - grey) > ONE_COLOUR)
        continue
      seen[next] = 1
      open.push(next)
    }
  }
  return patch
}

/** A panel's edges, found to the dot: within a tile of where its patch ends. */
const shapeOf = ({ left, top, right, bottom, grey }: Patch, picture: StraightPicture, usual: number): Shape => {
  const bounds = { left: left * TILE, top: top * TILE, right: (right + 1) * TILE, bottom: (bottom + 1) * TILE }
  const isPart = (one: number) => Math.abs(one - grey) < Math.abs(one - usual)
  const column = (x: number) => isPart(middleGrey(picture, { ...bounds, left: x, right: x + 1 }))
  const row = (y: number) => isPart(middleGrey(picture, { ...bounds, top: y, bottom: y + 1 }))
  const hex = grey.toString(16).padStart(2, '0')
  return {
    left: edge(bounds.left, 1, column) / DOTS_PER_POINT,
    right: (edge(bounds.right - 1, -1, column) + 1) / DOTS_PER_POINT,
    top: edge(bounds.top, 1, row) / DOTS_PER_POINT,
    bottom: (edge(bounds.bottom - 1, -1, row) + 1) / DOTS_PER_POINT,
    fill: `#${hex}${hex}${hex}`,
  }
}

const edge = (near: number, step: 1 | -1, isPart: (at: number) => boolean): number => {
  for (let at = near - step * TILE; at !== near + step * TILE; at += step) if (isPart(at)) return at
  return near
}

const middleGrey = (
  { dots, width }: StraightPicture,
  { left, top, right, bottom }: Pick<Shape, 'left' | 'top' | 'right' | 'bottom'>,
): number => {
  const greys: number[] = []
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) greys.push(dots[y * width + x] ?? 255)
  return greys.sort((a, b) => a - b)[greys.length >> 1] ?? 255
}
