/** `01:02:03.004` of milliseconds, with the mark before the thousandths that a format wants. */
export const clockTime = (milliseconds: number, mark: '.' | ','): string => {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${mark}${String(milliseconds % 1000).padStart(3, '0')}`
}
