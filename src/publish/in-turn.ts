/** What `work` makes of each value, one after the other: no more is held than of one. */
export const inTurn = async <Value, Result>(
  values: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const value of values) results.push(await work(value))
  return results
}
