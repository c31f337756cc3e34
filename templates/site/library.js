// Filters and search of the front page. Without this file every briefing is listed, and the lists under "Browse" lead to each.
const filters = document.querySelector('.filters')
const entries = [...document.querySelectorAll('.briefings > li')]

const narrow = () => {
  const wanted = [...new FormData(filters)].filter(([, slug]) => slug !== '')
  let shown = 0
  for (const entry of entries) {
    const fits = wanted.every(([facet, slug]) => entry.dataset[facet].split(' ').includes(slug))
    entry.hidden = !fits
    if (fits) shown += 1
  }
  filters.querySelector('[data-count]').textContent = shown === 1 ? '1 briefing' : `${shown} briefings`
  const address = new URL(location.href)
  address.search = new URLSearchParams(wanted).toString()
  history.replaceState(null, '', address)
}

if (filters !== null) {
  for (const [facet, slug] of new URLSearchParams(location.search)) {
    const select = filters.elements.namedItem(facet)
    if (select !== null) select.value = slug
  }
  filters.addEventListener('change', narrow)
  // The fields are emptied after the event.
  filters.addEventListener('reset', () => setTimeout(narrow))
  filters.addEventListener('submit', (event) => event.preventDefault())
  filters.hidden = false
  narrow()
}

const search = document.querySelector('.search')
const found = search.querySelector('[role="status"]')
const results = search.querySelector('.results')
const MOST_RESULTS = 20
const MOST_CHAPTERS = 3

/** The index is loaded when somebody first means to search. */
let loading
const load = () => {
  loading ??= import('../pagefind/pagefind.js')
  return loading
}

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })

/** An excerpt's markup is words, entities and `<mark>` alone; it is read, and rebuilt from those. */
const excerptOf = (markup) => {
  const paragraph = document.createElement('p')
  for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
    paragraph.append(node.nodeName === 'MARK' ? element('mark', node.textContent) : node.textContent)
  return paragraph
}

const linkTo = (url, text) => Object.assign(element('a', text), { href: url })

/** A page, the words around what was sought, and the chapters that speak of it. */
const resultOf = ({ url, meta, excerpt, sub_results: parts }) => {
  const item = document.createElement('li')
  const heading = document.createElement('h3')
  heading.append(linkTo(url, meta.title))
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

const show = async () => {
  const words = search.elements.namedItem('words').value.trim()
  if (words === '') {
    results.replaceChildren()
    found.textContent = ''
    return
  }
  const pagefind = await load()
  const answer = await pagefind.debouncedSearch(words)
  // Null where other words have been written meanwhile.
  if (answer === null) return
  const pages = await Promise.all(answer.results.slice(0, MOST_RESULTS).map((result) => result.data()))
  results.replaceChildren(...pages.map(resultOf))
  const { length } = answer.results
  const more = length > MOST_RESULTS ? `, the best ${MOST_RESULTS} of them here` : ''
  found.textContent =
    length === 0 ? 'Nothing was found.' : length === 1 ? '1 page was found.' : `${length} pages were found${more}.`
}

const tell = () => {
  found.textContent = 'The search could not be loaded.'
}

const offer = async () => {
  const index = new URL('../pagefind/pagefind-entry.json', import.meta.url)
  const { ok } = await fetch(index, { method: 'HEAD' })
  search.hidden = !ok
}

search.addEventListener('input', () => show().catch(tell))
search.addEventListener('submit', (event) => {
  event.preventDefault()
  show().catch(tell)
})
// A site without an index, or one that is read from a disk, has no search.
offer().catch(() => {})
