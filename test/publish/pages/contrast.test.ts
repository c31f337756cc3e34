import { expect, test } from 'vitest'
import { packagePath, readTemplate } from '../../../src/shared/index.ts'

const css = await readTemplate('site.css', [packagePath('templates', 'site')])

/** The colours of a scheme by name; those of the dark one are set after those of the light one. */
const coloursOf = (rules: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...rules.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )

const [light = '', dark = '', print = ''] = css.split(':root {').slice(1)
const schemes = { light: coloursOf(light), dark: coloursOf(dark), print: coloursOf(print) }

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const pairs = Object.entries(schemes).flatMap(([scheme, colours]) =>
  ['ink', 'muted', 'accent'].flatMap((text) =>
    ['paper', 'card', 'note', 'heard'].map((ground) => ({
      scheme,
      text,
      ground,
      value: contrast(colours[text] ?? '', colours[ground] ?? ''),
    })),
  ),
)

test.each(pairs)('$text on $ground, $scheme, has a contrast of at least 4.5', ({ value }) => {
  expect(value).toBeGreaterThanOrEqual(4.5)
})
