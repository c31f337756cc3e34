import type { RightsBasis } from '../../review/index.ts'
import { assertNever } from '../../shared/index.ts'

export interface Rights {
  readonly text: string
  /** A licence under which the review itself may be used; not in the podcast namespace's own list, so the address goes with it. */
  readonly licence?: { readonly name: string; readonly url: string }
}

const OPEN_GOVERNMENT_LICENCE = {
  name: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
}

/** On what right the briefing re-tells the review, in a sentence. `board` may be empty. */
export const rightsOf = (basis: RightsBasis, publisher: string, board: string): Rights => {
  switch (basis) {
    case 'own':
      return { text: `The review and this briefing are published by ${publisher}.` }
    case 'permission':
      return {
        text: `Re-told with the permission of ${board || 'the publisher of the review'}, which keeps its rights in the review.`,
      }
    case 'ogl':
      return {
        // The attribution that the licence asks for, word for word.
        text: `Contains public sector information licensed under the ${OPEN_GOVERNMENT_LICENCE.name}.`,
        licence: OPEN_GOVERNMENT_LICENCE,
      }
    default:
      return assertNever(basis)
  }
}
