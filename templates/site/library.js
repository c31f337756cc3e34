// The filters of the front page. Without this file the newest briefings are listed, and the lists under "Browse" lead to each.
export const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })
export const linkTo = (url, text) => Object.assign(element('a', text), { href: url })

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

/** The facets that somebody narrows by, each with the slug that was chosen. */
export const chosen = () => (filters === null ? [] : [...new FormData(filters)].filter(([, slug]) => slug !== ''))

const narrow = () => {
  const wanted = chosen()
  if (filters.dataset.finder === undefined) narrowList(wanted)
  else
    narrowLibrary(wanted).catch(() => {
      filters.querySelector('[data-count]').textContent = 'The list could not be loaded.'
    })
  const address = new URL(location.href)
  for (const { name } of filters.querySelectorAll('select')) address.searchParams.delete(name)
  for (const [facet, slug] of wanted) address.searchParams.set(facet, slug)
  history.replaceState(null, '', address)
  document.dispatchEvent(new Event('narrowed'))
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
