import type { Shape } from './page-content.ts'

/** The part of a page that drawing changes. */
export type Clip = Pick<Shape, 'left' | 'top' | 'right' | 'bottom'>

/** What a clip leaves of another, or of a shape; undefined where nothing is left. */
export const clipped = <T extends Clip>(shape: T, clip: Clip | undefined): T | undefined => {
  if (clip === undefined) return shape
  const left = Math.max(shape.left, clip.left)
  const top = Math.max(shape.top, clip.top)
  const right = Math.min(shape.right, clip.right)
  const bottom = Math.min(shape.bottom, clip.bottom)
  return right < left || bottom < top ? undefined : { ...shape, left, top, right, bottom }
}

/** The bounds of all parts of a path that clips. */
export const clipOf = (parts: readonly Clip[]): Clip => ({
  left: Math.min(...parts.map(({ left }) => left)),
  top: Math.min(...parts.map(({ top }) => top)),
  right: Math.max(...parts.map(({ right }) => right)),
  bottom: Math.max(...parts.map(({ bottom }) => bottom)),
})
