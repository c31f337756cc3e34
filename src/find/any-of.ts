/**
 * One test for many regular expressions, given by their sources: whether any of them matches somewhere in a text. Trying them together
 * takes a fifth of the time of trying each, most of all where they begin at a word's edge.
 */
export const anyOf = (sources: readonly string[], flags: 'u' | 'iu'): ((text: string) => boolean) => {
  const { atEdge = [], anywhere = [], alone = [] } = Object.groupBy(sources, placeOf)
  const edged = atEdge.map((source) => source.slice(EDGE.length))
  const joined = [
    ...(edged.length > 0 ? [`${EDGE}(?:${edged.join('|')})`] : []),
    ...(anywhere.length > 0 ? [anywhere.map((source) => `(?:${source})`).join('|')] : []),
    ...alone,
  ].map((source) => new RegExp(source, flags))
  return (text) => joined.some((pattern) => pattern.test(text))
}

const EDGE = '\\b'

/** Where a pattern can begin; one with names or backward references of its own stays alone, since others would change what they mean. */
const placeOf = (source: string): 'atEdge' | 'anywhere' | 'alone' => {
  if (/\\[1-9k]|\(\?</.test(source.replace(/\(\?<[!=]/g, ''))) return 'alone'
  return source.startsWith(EDGE) && !hasChoice(source) ? 'atEdge' : 'anywhere'
}

/** Whether a pattern is a choice as a whole: "a|b", not "(?:a|b)". */
const hasChoice = (source: string): boolean => {
  let rest = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(/\([^()]*\)/g, '')
  }
  return rest.includes('|')
}
