// Chapter links move the audio, and the sentence and the chapter that are heard are marked. Without this file the links lead to the
// words of the chapter.
;(() => {
  const audio = document.querySelector('audio')
  if (audio === null) return

  const startOf = (element) => Number(element.dataset.start)
  const chapters = [...document.querySelectorAll('.chapters a[data-start]')]
  const sentences = [...document.querySelectorAll('.sentence')]

  const listenFrom = (event) => {
    event.preventDefault()
    audio.currentTime = startOf(event.currentTarget)
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
    for (const sentence of sentences) {
      const heard = startOf(sentence) <= time && time < Number(sentence.dataset.end)
      sentence.classList.toggle('heard', heard)
    }
  }

  for (const link of document.querySelectorAll('a[data-start]')) link.addEventListener('click', listenFrom)
  audio.addEventListener('timeupdate', () => {
    markChapter(audio.currentTime)
    markSentence(audio.currentTime)
  })
})()
