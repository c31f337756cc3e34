import type { Line } from './lines.ts'

/** The usual step of this column where it has enough lines to tell, else of the document. */
export const localPitch = (rows: readonly Line[], pitchOf: (size: number) => number): ((size: number) => number) => {
  const usual = usualPitch([rows], 6)
  return (size) => usual(size) ?? pitchOf(size)
}

/** The most frequent step from line to line, for each size, in columns of lines; undefined where fewer than `least` steps tell. */
export const usualPitch = (
  columns: readonly (readonly Line[])[],
  least: number,
): ((size: number) => number | undefined) => {
  const steps = new Map<number, Map<number, number>>()
  for (const column of columns)
    column.forEach((line, at) => {
      const above = column[at - 1]
      if (above === undefined || Math.abs(above.size - line.size) > 0.3) return
      const step = Math.round((line.baseline - above.baseline) * 2) / 2
      if (step < 0.8 * line.size || step > 2.4 * line.size) return
      const size = Math.round(line.size)
      const counts = steps.get(size) ?? new Map<number, number>()
      steps.set(size, counts)
      counts.set(step, (counts.get(step) ?? 0) + 1)
    })
  return (size) => {
    const counts = [...(steps.get(Math.round(size)) ?? [])]
    if (counts.reduce((sum, [, count]) => sum + count, 0) < least) return undefined
    return counts.sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
  }
}
