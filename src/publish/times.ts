/** "2:05" or "1:02:05", whole seconds, rounded down. */
export const clockTime = (seconds: number): string => {
  const { hours, minutes, rest } = partsOf(seconds)
  return hours === 0 ? `${minutes}:${twoDigits(rest)}` : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`
}

/** "00:02:05": the form in which apps recognise chapter times within a description. */
export const fullClockTime = (seconds: number): string => {
  const { hours, minutes, rest } = partsOf(seconds)
  return [hours, minutes, rest].map(twoDigits).join(':')
}

/** "8 minutes", rounded to whole minutes and never 0. */
export const minutesInWords = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}

/** ISO 8601, such as "PT8M30S". */
export const isoDuration = (seconds: number): string => {
  const { hours, minutes, rest } = partsOf(Math.round(seconds))
  return `PT${hours === 0 ? '' : `${hours}H`}${minutes}M${rest}S`
}

const partsOf = (seconds: number) => {
  const whole = Math.floor(Math.max(0, seconds))
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
