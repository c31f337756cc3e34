// Chapters, paragraphs and sentences move the audio; the sentence and the chapter that are heard are marked, and kept in sight. Without
// this file the links lead to the words of the chapter, and to the audio file at the paragraph's time.
;(() => {
  const audio = document.querySelector('#player audio')
  if (audio === null) return

  const startOf = (element) => Number(element.dataset.start)
  const chapters = [...document.querySelectorAll('.chapters a[data-start]')]
  const sentences = [...document.querySelectorAll('.sentence')]
  const controls = document.querySelector('.controls')
  const speed = document.querySelector('[data-speed]')
  const follow = document.querySelector('[data-follow]')
  const still = matchMedia('(prefers-reduced-motion: reduce)')
  let heardSentence

  const listenFrom = (seconds) => {
    // Before anything is loaded, a browser keeps this as the place to begin at.
    audio.currentTime = seconds
    // A browser may refuse to play; the place is set all the same.
    audio.play().catch(() => {})
  }

  const markChapter = (time) => {
    const heard = chapters.filter((chapter) => startOf(chapter) <= time).at(-1)
    for (const chapter of chapters) {
      if (chapter === heard) chapter.setAttribute('aria-current', 'true')
      else chapter.removeAttribute('aria-current')
    }
  }

  const markSentence = (time) => {
    const heard = sentences.find((sentence) => startOf(sentence) <= time && time < Number(sentence.dataset.end))
    if (heard === heardSentence) return
    heardSentence?.classList.remove('heard')
    heard?.classList.add('heard')
    heardSentence = heard
    if (heard !== undefined && follow?.checked && !audio.paused) keepInSight(heard)
  }

  const keepInSight = (element) => {
    const { top, bottom } = element.getBoundingClientRect()
    if (top >= 0 && bottom <= innerHeight * 0.8) return
    element.scrollIntoView({ block: 'center', behavior: still.matches ? 'auto' : 'smooth' })
  }

  /** A click that selects words, or that meets a link, is not meant for the player. */
  const meantForPlayer = () => getSelection()?.isCollapsed ?? true

  for (const link of document.querySelectorAll('a[data-start]'))
    link.addEventListener('click', (event) => {
      event.preventDefault()
      listenFrom(startOf(link))
    })
  for (const sentence of sentences)
    sentence.addEventListener('click', () => {
      if (meantForPlayer()) listenFrom(startOf(sentence))
    })
  for (const button of document.querySelectorAll('[data-skip]'))
    button.addEventListener('click', () => {
      audio.currentTime = Math.max(0, audio.currentTime + Number(button.dataset.skip))
    })
  speed?.addEventListener('change', () => {
    // A new source takes the default rate, so both are set.
    audio.defaultPlaybackRate = Number(speed.value)
    audio.playbackRate = Number(speed.value)
  })
  for (const event of ['timeupdate', 'seeking'])
    audio.addEventListener(event, () => {
      markChapter(audio.currentTime)
      markSentence(audio.currentTime)
    })
  audio.addEventListener('play', () => document.documentElement.classList.add('started'))
  document.addEventListener(
    'play',
    ({ target }) => {
      for (const other of document.querySelectorAll('audio')) if (other !== target) other.pause()
    },
    true,
  )
  // The words that a source's number leads to lie closed.
  const openTarget = () => {
    const target = document.getElementById(location.hash.slice(1))
    const around = target?.closest('details')
    if (around === null || around === undefined || around.open) return
    around.open = true
    target.scrollIntoView()
  }
  addEventListener('hashchange', openTarget)
  openTarget()
  // Who comes from a list of chapters elsewhere begins there.
  const named = chapters.find(({ hash }) => hash !== '' && hash === location.hash)
  if (named !== undefined && audio.currentTime === 0) audio.currentTime = startOf(named)

  document.documentElement.classList.add('follows')
  if (controls !== null) controls.hidden = false
})()
