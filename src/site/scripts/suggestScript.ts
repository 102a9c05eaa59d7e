/**
 * Offers published documents while somebody types what they want to know. Without it, or when it
 * fails, the button that checks does the same on the server.
 *
 * It looks for `[data-suggest]`, a text field whose value is the prefix of the reader's language, and
 * for `[data-suggest-list]`, a live region with `data-found` (`{{count}}` stands for how many). It
 * asks `/api/public/documents`, which anybody may ask: `connect-src 'self'`.
 */
export const suggestScript = `(() => {
  'use strict'
  const field = document.querySelector('[data-suggest]')
  const region = document.querySelector('[data-suggest-list]')
  if (!field || !region || !window.fetch) return
  const most = 60
  let timer = 0
  let asked = ''
  let turn = 0

  const show = (docs) => {
    region.textContent = ''
    if (docs.length === 0) return
    const said = document.createElement('p')
    said.textContent = region.dataset.found.replace('{{count}}', String(docs.length))
    const list = document.createElement('ul')
    for (const doc of docs) {
      const link = document.createElement('a')
      link.href = field.dataset.suggest + new URL(doc.url).pathname
      link.target = '_blank'
      link.rel = 'noopener'
      link.lang = 'zh-Hans'
      link.textContent = doc.title
      list.append(document.createElement('li'))
      list.lastChild.append(link)
    }
    region.append(said, list)
  }
  const look = async () => {
    const text = field.value.trim().slice(0, most)
    if (text === asked) return
    asked = text
    turn += 1
    const mine = turn
    if (text.length < 3) return show([])
    try {
      const answer = await fetch('/api/public/documents?limit=5&q=' + encodeURIComponent(text))
      const { docs } = answer.ok ? await answer.json() : { docs: [] }
      if (mine === turn) show(docs)
    } catch {
      if (mine === turn) show([])
    }
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(look, 500)
  })
})()
`
