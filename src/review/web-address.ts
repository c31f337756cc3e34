/** Whether a text is a whole http or https address with a host. */
export const isWebAddress = (text: string): boolean => {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== '' && !/\s/.test(text)
}
