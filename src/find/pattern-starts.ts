/** The branches of a regular expression's source that is a choice as a whole: "a|b" has two, "(?:a|b)" one. */
export const branchesOf = (source: string): readonly string[] => {
  const branches = ['']
  let depth = 0
  for (const [sign] of source.matchAll(SIGNS)) {
    if (sign.startsWith('(')) depth += 1
    if (sign === ')') depth -= 1
    if (sign === '|' && depth === 0) branches.push('')
    else branches[branches.length - 1] += sign
  }
  return branches
}

/** An escaped sign, a class, a letter or any other sign of a source. */
const SIGNS = /\\[\s\S]|\[(?:\\.|[^\]])*\]|[\s\S]/g

/**
 * The letters, in lower case, that a match can begin with; undefined where that is not plain from the source. A match that may be empty
 * begins with anything.
 */
export const firstLetters = (source: string): ReadonlySet<string> | undefined => {
  const letters = new Set<string>()
  for (const branch of branchesOf(source)) {
    const own = startOf(branch)
    if (own === undefined) return undefined
    for (const letter of own) letters.add(letter)
  }
  return letters
}

const startOf = (branch: string): readonly string[] | undefined => {
  const [first, after] = pieceOf(branch)
  if (LOOK.test(first)) return OPTIONAL.test(after) ? undefined : startOf(after)
  const own = lettersOf(first)
  if (own === undefined || !OPTIONAL.test(after)) return own
  const next = startOf(after.replace(OPTIONAL, ''))
  return next === undefined ? undefined : [...own, ...next]
}

const LOOK = /^\(\?<?[!=]/
const OPTIONAL = /^(?:\?|\*|\{0?,)/

/** The first piece of a branch, a group whole, and what follows it. */
const pieceOf = (branch: string): readonly [string, string] => {
  let depth = 0
  let piece = ''
  for (const [sign] of branch.matchAll(SIGNS)) {
    piece += sign
    if (sign.startsWith('(')) depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0) break
  }
  return [piece, branch.slice(piece.length)]
}

const lettersOf = (piece: string): readonly string[] | undefined => {
  if (/^[A-Za-z]$/.test(piece)) return [piece.toLowerCase()]
  const inGroup = /^\((?:\?:)?([\s\S]*)\)$/.exec(piece)?.[1]
  const letters = inGroup === undefined || LOOK.test(piece) ? undefined : firstLetters(inGroup)
  return letters === undefined ? undefined : [...letters]
}
