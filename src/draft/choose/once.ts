/** A function that asks only once for each argument, and remembers. */
export const once = <Argument, Answer>(ask: (argument: Argument) => Answer): ((argument: Argument) => Answer) => {
  const answers = new Map<Argument, { readonly answer: Answer }>()
  return (argument) => {
    const known = answers.get(argument) ?? { answer: ask(argument) }
    answers.set(argument, known)
    return known.answer
  }
}
