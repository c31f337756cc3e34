/** Seconds as minutes and seconds: 507.4 is "8:27". */
export const clockTime = (seconds: number): string => {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
