// The search of the front page: by the words that are written, by what they are short for, and by the themes that they name, among the
// briefings that the filters leave.
import { chosen, element, linkTo } from './library.js'

const search = document.querySelector('.search')
const field = search.querySelector('input')
const found = search.querySelector('[role="status"]')
const results = search.querySelector('.results')
const MOST_RESULTS = 20
const MOST_CHAPTERS = 3
const MOST_FORMS = 5

/** The index and the words are loaded when somebody first means to search. */
let loading
const load = () => {
  loading ??= Promise.all([
    import('../pagefind/pagefind.js'),
    fetch(new URL('search-words.json', import.meta.url)).then((answer) => answer.json()),
  ])
  return loading
}

const plain = (text) => text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()

/** The words with a short form of the field spelled out, or what is spelled out put shortly. */
const otherForms = (words, { forms }) => {
  const padded = ` ${words} `
  const others = forms.flatMap((pair) =>
    [pair, pair.toReversed()]
      .filter(([one]) => padded.includes(` ${plain(one)} `))
      .map(([one, other]) => padded.replace(` ${plain(one)} `, ` ${other} `).trim()),
  )
  return [...new Set(others)].slice(0, MOST_FORMS)
}

/** The themes that the words name, or that what they are short for speaks of. */
const themesCalled = (words, forms, { themes }) => {
  const spelledOut = forms.map((form) => ` ${plain(form)} `)
  const isCalled = (name) => name === words || spelledOut.some((form) => form.includes(` ${name} `))
  return themes.filter(({ names }) => names.some(isCalled))
}

/** Where the index lacks a word, it looks for the words that begin as that one does; of those, only endings are the same word. */
const speaksOf = (words) => {
  const beginnings = words
    .match(/[\p{L}\p{N}]+/gu)
    ?.map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))))
  const patterns = (beginnings ?? []).map((beginning) => new RegExp(`(?<![\\p{L}\\p{N}])${beginning}`, 'iu'))
  return ({ content }) => patterns.every((pattern) => pattern.test(content))
}

/** What the index has for some words; undefined where other words have been written meanwhile. */
const pagesFor = async (pagefind, words) => {
  const answer = await pagefind.search(words, { filters: Object.fromEntries(chosen()) })
  const pages = await Promise.all(answer.results.slice(0, MOST_RESULTS).map((result) => result.data()))
  const kept = pages.filter(speaksOf(words))
  return { pages: kept, more: answer.results.length > MOST_RESULTS && kept.length === MOST_RESULTS }
}

const pagesOn = async (pagefind, { slug, title }) => {
  const wanted = Object.fromEntries(chosen())
  if (wanted.theme !== undefined && wanted.theme !== slug) return { pages: [], more: false }
  const { results: all } = await pagefind.search(null, { filters: { ...wanted, theme: slug } })
  const pages = await Promise.all(all.slice(0, MOST_RESULTS).map((result) => result.data()))
  return { pages: pages.map((page) => ({ ...page, theme: title })), more: all.length > MOST_RESULTS }
}

/** An excerpt's markup is words, entities and `<mark>` alone; it is read, and rebuilt from those. */
const excerptOf = (markup) => {
  const paragraph = document.createElement('p')
  for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
    paragraph.append(node.nodeName === 'MARK' ? element('mark', node.textContent) : node.textContent)
  return paragraph
}

/** A page, the words around what was sought, and the chapters that speak of it. */
const resultOf = ({ url, meta, excerpt, sub_results: parts, theme }) => {
  const item = document.createElement('li')
  const heading = document.createElement('h3')
  heading.append(linkTo(url, meta.title))
  if (theme !== undefined) {
    item.append(heading, element('p', `On the theme “${theme}”.`))
    return item
  }
  item.append(heading, excerptOf(excerpt))
  const chapters = parts.filter((part) => part.url.includes('#part-')).slice(0, MOST_CHAPTERS)
  if (chapters.length > 0) {
    const places = element('p', 'In: ')
    places.className = 'meta'
    for (const [index, chapter] of chapters.entries())
      places.append(index === 0 ? '' : ' · ', linkTo(chapter.url, chapter.title))
    item.append(places)
  }
  return item
}

const sayFound = (count, more, forms) => {
  const within = chosen().length > 0 ? ' among those chosen below' : ''
  const also = forms.length > 0 ? ` Also looked for: ${forms.map((form) => `“${form}”`).join(', ')}.` : ''
  if (count === 0) return `Nothing was found${within}. Try fewer or plainer words, or look under “Browse”.${also}`
  if (more) return `Many briefings were found${within}; the best ${count} are listed.${also}`
  return `${count === 1 ? '1 briefing was' : `${count} briefings were`} found${within}.${also}`
}

const PAUSE_MILLISECONDS = 250
let asked = 0

const show = async () => {
  const words = plain(field.value)
  keep(field.value.trim())
  asked += 1
  const mine = asked
  if (words === '') {
    results.replaceChildren()
    found.textContent = ''
    return
  }
  await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS))
  if (mine !== asked) return
  const [pagefind, known] = await load()
  const forms = otherForms(words, known)
  const answers = []
  for (const wording of [words, ...forms]) answers.push(await pagesFor(pagefind, wording))
  for (const theme of themesCalled(words, forms, known)) answers.push(await pagesOn(pagefind, theme))
  // Other words have been written meanwhile.
  if (mine !== asked) return
  const byAddress = new Map(
    answers
      .flatMap(({ pages }) => pages)
      .toReversed()
      .map((page) => [page.url, page]),
  )
  const first = [...new Set(answers.flatMap(({ pages }) => pages.map(({ url }) => url)))].slice(0, MOST_RESULTS)
  results.replaceChildren(...first.map((url) => resultOf(byAddress.get(url))))
  const more = byAddress.size > MOST_RESULTS || answers.some((answer) => answer.more)
  found.textContent = sayFound(first.length, more, forms)
}

/** Keeps the words in the address, so that they are there when somebody comes back. */
const keep = (words) => {
  const address = new URL(location.href)
  if (words === '') address.searchParams.delete('words')
  else address.searchParams.set('words', words)
  history.replaceState(null, '', address)
}

const tell = () => {
  found.textContent = 'The search could not be loaded. Look under “Browse”, or load the page again.'
}

const offer = async () => {
  const { ok } = await fetch(new URL('../pagefind/pagefind-entry.json', import.meta.url), { method: 'HEAD' })
  search.hidden = !ok
  field.value = new URLSearchParams(location.search).get('words') ?? field.value
  if (ok && field.value !== '') await show()
}

const showOrTell = () => {
  show().catch(tell)
}

field.addEventListener('input', showOrTell)
document.addEventListener('narrowed', () => {
  if (field.value !== '') showOrTell()
})
search.addEventListener('submit', (event) => {
  event.preventDefault()
  showOrTell()
})
// A site without an index, or one that is read from a disk, has no search.
offer().catch(() => {})
