import type { Picture } from './picture.ts'

/** How the words of a picture lie: by how many radians the recogniser turned it, and how far its lines then still fall per dot. */
export interface Lie {
  readonly turned: number
  readonly slope: number
}

/** A picture of a page that lies straight, coarse enough to look for rules and panels in. */
export interface StraightPicture {
  /** The grey of each dot, row by row: 0 black, 255 white. Of the dots that one stands for, the darkest, so that no hairline is lost. */
  readonly dots: Uint8Array
  /** In dots, of which a point has DOTS_PER_POINT. */
  readonly width: number
  readonly height: number
}

/** A hairline of a quarter of a point still fills a dot to a half. */
export const DOTS_PER_POINT = 2

/** Straightens a picture: the places in it are then those that the recogniser's words have been given. */
export const straightPicture = (picture: Picture, { turned, slope }: Lie): StraightPicture => {
  const { dots, width, height, dotsPerPoint } = picture
  const scale = dotsPerPoint / DOTS_PER_POINT
  const straight = { width: Math.floor(width / scale), height: Math.floor(height / scale) }
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)]
  const grey = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : (dots[y * width + x] ?? 255)
  const found = new Uint8Array(straight.width * straight.height)
  for (let row = 0; row < straight.height; row++)
    for (let column = 0; column < straight.width; column++) {
      const right = column * scale - slope * row * scale - width / 2
      const down = row * scale + slope * column * scale - height / 2
      const x = Math.floor(right * cos + down * sin + width / 2)
      const y = Math.floor(down * cos - right * sin + height / 2)
      found[row * straight.width + column] = Math.min(grey(x, y), grey(x + 1, y), grey(x, y + 1), grey(x + 1, y + 1))
    }
  return { dots: found, ...straight }
}
