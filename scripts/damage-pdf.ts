/** A way to damage a PDF; the same dice give the same damage. */
type Damage = (pdf: string, dice: () => number) => string

/** Every way of damage, by what it does. Bytes are held as Latin-1 text, a character for each. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  truncated: (pdf, dice) => pdf.slice(0, place(pdf, dice)),
  'bytes flipped': (pdf, dice) => {
    const bytes = Buffer.from(pdf, 'latin1')
    for (let flips = 1 + Math.floor(dice() * 200); flips > 0; flips--) {
      const at = Math.floor(dice() * bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(dice() * 8))
    }
    return bytes.toString('latin1')
  },
  'a stretch cut out': (pdf, dice) => {
    const at = place(pdf, dice)
    return pdf.slice(0, at) + pdf.slice(at + Math.floor(dice() * 20_000))
  },
  'a stretch doubled': (pdf, dice) => {
    const at = place(pdf, dice)
    return pdf.slice(0, at) + pdf.slice(Math.max(0, at - Math.floor(dice() * 20_000)))
  },
  // The object stream, where there is one, holds most of what a PDF consists of.
  'a stream cut': (pdf, dice) => {
    const objects = pdf.indexOf('/ObjStm')
    const start = pdf.indexOf('stream', objects < 0 || dice() < 0.5 ? place(pdf, dice) : objects) + 'stream'.length
    const end = pdf.indexOf('endstream', start)
    return end < 0 ? pdf.slice(0, start) : pdf.slice(0, start + Math.floor(dice() * (end - start))) + pdf.slice(end)
  },
  'huge counts': (pdf, dice) =>
    pdf.replace(/\/(Count|Length|Size|First|N|Columns|Width|Height) \d+/g, (entry, name: string) =>
      dice() < 0.3 ? `/${name} ${Math.floor(dice() * 2 ** 31)}` : entry,
    ),
  'references to oneself': (pdf, dice) => {
    const target = `${1 + Math.floor(dice() * 40)} 0 R`
    return pdf.replace(/\d+ 0 R/g, (reference) => (dice() < 0.05 ? target : reference))
  },
  'deep nesting': (pdf, dice) => {
    const at = pdf.indexOf('obj', place(pdf, dice)) + 3
    return pdf.slice(0, at) + '['.repeat(10_000 + Math.floor(dice() * 90_000)) + pdf.slice(at)
  },
}

/** A damaged PDF and what was done to it. `run` counts from 0; the same seed and run give the same bytes. */
export const damagePdf = (
  pdf: Uint8Array,
  seed: number,
  run: number,
): { readonly what: string; readonly bytes: Uint8Array } => {
  const names = Object.keys(DAMAGES)
  const what = names[run % names.length] ?? 'truncated'
  const damage = DAMAGES[what] ?? ((text) => text)
  const damaged = damage(Buffer.from(pdf).toString('latin1'), rollDice(seed * 100_003 + run))
  return { what, bytes: Buffer.from(damaged, 'latin1') }
}

const place = (pdf: string, dice: () => number): number => Math.floor(dice() * pdf.length)

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
const rollDice = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
