// Filters and search of the front page. Without this file the newest briefings are listed, and the lists under "Browse" lead to each.
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })
const linkTo = (url, text) => Object.assign(element('a', text), { href: url })

const filters = document.querySelector('.filters')
const list = document.querySelector('.briefings')
const entries = [...document.querySelectorAll('.briefings > li')]

const sayCount = (count) => {
  filters.querySelector('[data-count]').textContent = count === 1 ? '1 briefing' : `${count} briefings`
}

/** Hides the listed briefings that are not wanted. */
const narrowList = (wanted) => {
  let shown = 0
  for (const entry of entries) {
    const fits = wanted.every(([facet, slug]) => entry.dataset[facet].split(' ').includes(slug))
    entry.hidden = !fits
    if (fits) shown += 1
  }
  sayCount(shown)
}

const AT_A_TIME = 50
let loadingFinder
/** Every briefing of a large library, fetched when somebody first filters. */
const finder = () => {
  loadingFinder ??= fetch(new URL(filters.dataset.finder, document.baseURI)).then((answer) => answer.json())
  return loadingFinder
}

/** What the list shows, of the briefings that were found. */
let shownRows = []
const showMore = (rows, from) => {
  const items = rows.slice(from, from + AT_A_TIME).map(([title, link, about]) => {
    const item = document.createElement('li')
    const heading = document.createElement('h3')
    heading.append(linkTo(link, title))
    const meta = element('p', about)
    meta.className = 'meta'
    item.append(heading, meta)
    return item
  })
  list.append(...items)
  document.querySelector('[data-next]').hidden = from + AT_A_TIME >= rows.length
  return items[0]
}

/** Looks in all briefings, and lists those that are wanted. */
const narrowLibrary = async (wanted) => {
  const isAll = wanted.length === 0
  for (const note of document.querySelectorAll('[data-newest]')) note.hidden = !isAll
  document.querySelector('[data-next]').hidden = true
  if (isAll) {
    list.replaceChildren(...entries)
    filters.querySelector('[data-count]').textContent = ''
    return
  }
  const { facets, slugs, briefings } = await finder()
  // Another choice was made while the list was being fetched.
  if (JSON.stringify(wanted) !== JSON.stringify(chosen())) return
  const places = wanted.map(([facet, slug]) => [facets.indexOf(facet), slugs[facets.indexOf(facet)].indexOf(slug)])
  shownRows = briefings.filter((row) => places.every(([facet, place]) => row[3][facet].includes(place)))
  list.replaceChildren()
  showMore(shownRows, 0)
  sayCount(shownRows.length)
}

const chosen = () => [...new FormData(filters)].filter(([, slug]) => slug !== '')

const narrow = () => {
  const wanted = chosen()
  if (filters.dataset.finder === undefined) narrowList(wanted)
  else
    narrowLibrary(wanted).catch(() => {
      filters.querySelector('[data-count]').textContent = 'The list could not be loaded.'
    })
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
  document.querySelector('[data-next] button')?.addEventListener('click', () => {
    showMore(shownRows, list.children.length)?.querySelector('a').focus()
  })
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

/** An excerpt's markup is words, entities and `<mark>` alone; it is read, and rebuilt from those. */
const excerptOf = (markup) => {
  const paragraph = document.createElement('p')
  for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes)
    paragraph.append(node.nodeName === 'MARK' ? element('mark', node.textContent) : node.textContent)
  return paragraph
}

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
