/**
 * The time at which the command runs. SOURCE_DATE_EPOCH (seconds since 1970), where set, stands in for it, so that a run can be
 * repeated byte for byte: https://reproducible-builds.org/specs/source-date-epoch/
 */
export const readClock = (environment: Readonly<Record<string, string | undefined>>): Date => {
  const seconds = environment.SOURCE_DATE_EPOCH
  return seconds !== undefined && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : new Date()
}
