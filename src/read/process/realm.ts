/**
 * Notes everything that all code of this process shares: the global object, the built-in constructors and their prototypes.
 * What it returns tells whether all of it is as it was.
 */
export const watchRealm = (): (() => boolean) => {
  const before = sharedObjects().map((object) => ({ object, properties: valuesOf(object) }))
  return () => before.every(({ object, properties }) => same(properties, valuesOf(object)))
}

type Properties = ReadonlyMap<PropertyKey, unknown>

const sharedObjects = (): readonly object[] => {
  const named = [...valuesOf(globalThis).values()].filter(isObject)
  const prototypes = named.map((one) => Reflect.getOwnPropertyDescriptor(one, 'prototype')?.value).filter(isObject)
  const hidden = [[].values(), ''[Symbol.iterator](), new Map().keys(), new Set().keys(), new Uint8Array()].map(
    (one): unknown => Reflect.getPrototypeOf(one),
  )
  const upper = hidden.filter(isObject).map((one): unknown => Reflect.getPrototypeOf(one))
  return [...new Set<object>([globalThis, ...named, ...prototypes, ...[...hidden, ...upper].filter(isObject)])].filter(
    (one) => one !== process,
  )
}

/** The object's own values, getters and setters; nothing is run to learn them. */
const valuesOf = (object: object): Properties => {
  const values = new Map<PropertyKey, unknown>()
  for (const key of Reflect.ownKeys(object)) {
    const property = Reflect.getOwnPropertyDescriptor(object, key)
    if (property === undefined) continue
    // Node.js puts some of its globals in place when they are first used.
    const isLazy = object === globalThis && property.get !== undefined
    if (!isLazy) values.set(key, property.value ?? property.get ?? property.set)
  }
  return values
}

const same = (before: Properties, after: Properties): boolean =>
  before.size === after.size && [...before].every(([key, value]) => Object.is(value, after.get(key)))

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
