import type { Shape } from '../pdf/page-content.ts'
import { findPanels } from './panels.ts'
import { paperOf } from './paper.ts'
import type { Picture } from './picture.ts'
import { findRules } from './rules.ts'
import { type Lie, straightPicture } from './straight-picture.ts'

/** The rules and the filled panels that a picture of a page shows, in points, as if the page had drawn them. */
export const picturedShapes = (picture: Picture, lie: Lie): readonly Shape[] => {
  const straight = straightPicture(picture, lie)
  const paper = paperOf(straight)
  return [...findPanels(straight, paper), ...findRules(straight, paper)]
}
