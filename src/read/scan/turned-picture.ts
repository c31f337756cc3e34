import { type Picture, picturedIn } from './picture.ts'

/** How many quarters a picture is turned by, with the clock, so that its words stand upright. */
export type Quarters = 0 | 1 | 2 | 3

/** A picture turned by quarters, with the clock. */
export const turnedPicture = (picture: Picture, quarters: Quarters): Picture => {
  if (quarters === 0) return picture
  const { dots, width, height } = picture
  const size = quarters === 2 ? { width, height } : { width: height, height: width }
  return picturedIn({ ...size, dotsPerPoint: picture.dotsPerPoint, shows: picture.shows }, (turned) => {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) turned[placeOf(x, y, { width, height }, quarters)] = dots[y * width + x] ?? 255
  })
}

const placeOf = (
  x: number,
  y: number,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  quarters: 1 | 2 | 3,
): number => {
  if (quarters === 1) return x * height + (height - 1 - y)
  if (quarters === 2) return (height - 1 - y) * width + (width - 1 - x)
  return (width - 1 - x) * height + y
}
