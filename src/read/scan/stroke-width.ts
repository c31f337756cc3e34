import { INK, type Picture } from './picture.ts'

/** A part of a picture, in dots. */
export interface PictureBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/**
 * How wide the upright strokes of the letters in a box are, in dots: the mean of the stretches of ink along its rows, without those
 * longer than `longest`, which are bars and rules. undefined where the box holds hardly any ink.
 */
export const strokeWidth = ({ dots, width, height }: Picture, box: PictureBox, longest: number): number | undefined => {
  const [left, right] = [Math.max(0, box.x0), Math.min(width - 1, box.x1)]
  let [ink, strokes] = [0, 0]
  for (let y = Math.max(0, box.y0); y <= Math.min(height - 1, box.y1); y++) {
    let run = 0
    for (let x = left; x <= right + 1; x++) {
      if (x <= right && (dots[y * width + x] ?? 255) < INK) run++
      else {
        if (run > 0 && run <= longest) [ink, strokes] = [ink + run, strokes + 1]
        run = 0
      }
    }
  }
  return strokes < FEWEST ? undefined : ink / strokes
}

/** A letter of 8 points has more stretches of ink than that. */
const FEWEST = 12
