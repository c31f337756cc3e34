const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "24 November 2026" of `2026-11-24…`, "November 2026" of `2026-11`, "2026" of `2026`; anything else as it is. */
export const writtenDate = (iso: string): string => {
  const [, year, month, day] = iso.match(/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined) return iso
  if (name === undefined) return year
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** ISO 8601 in UTC, to the second: as exact as a feed's dates are. */
export const toSecond = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

/** RFC 2822, as feeds write it: "Tue, 24 Nov 2026 18:00:00 GMT". */
export const feedDate = (iso: string): string => new Date(iso).toUTCString()
