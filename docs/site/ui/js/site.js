(() => {
  'use strict'

  const root = document.querySelector('.header').dataset.root
  const menu = document.querySelector('.menu')
  const field = document.getElementById('search')
  const found = document.getElementById('found')
  const MAXIMUM = 12

  if (menu) {
    menu.addEventListener('click', () => {
      const open = document.body.classList.toggle('menu-open')
      menu.setAttribute('aria-expanded', String(open))
    })
  }

  const current = document.querySelector('.navigation [aria-current]')
  if (current) {
    // Not scrollIntoView, which moves the page as well.
    const navigation = document.getElementById('navigation')
    navigation.scrollTop = current.offsetTop - navigation.clientHeight / 2
  }

  // Copies what a button names, or the listing that it stands in, without the numbers of callouts.
  const copy = (button) => {
    const listing = button.closest('.content')
    let text = button.dataset.copy
    if (!text) {
      const code = listing.querySelector('pre').cloneNode(true)
      code.querySelectorAll('.conum, .conum + b').forEach((number) => number.remove())
      text = code.textContent.replace(/ +$/gm, '')
    }
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = 'Copied'
      setTimeout(() => { button.textContent = 'Copy' }, 1500)
    })
  }
  document.querySelectorAll('.listingblock > .content').forEach((content) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy'
    button.textContent = 'Copy'
    content.append(button)
  })
  document.addEventListener('click', (event) => {
    if (event.target.matches('button.copy')) copy(event.target)
    if (!event.target.closest('.search')) found.hidden = true
  })

  const density = (text, word) => {
    const times = text.split(word).length - 1
    return times === 0 ? 0 : 1 + Math.min(2, (times * word.length * 20) / text.length)
  }
  // All words must be in a section; titles count more than text, and a long text less than a short one.
  const score = (section, words) => {
    const title = section.title.toLowerCase()
    const page = section.page.toLowerCase()
    const text = section.text.toLowerCase()
    let sum = 0
    for (const word of words) {
      const one = (title.includes(word) ? 8 : 0) + (page.includes(word) ? 3 : 0) + density(text, word)
      if (one === 0) return 0
      sum += one
    }
    return sum
  }
  const excerpt = (section, words) => {
    const at = Math.max(0, section.text.toLowerCase().indexOf(words[0]) - 40)
    return (at > 0 ? '… ' : '') + section.text.slice(at, at + 140)
  }
  const result = ({ section }, words) => {
    const item = document.createElement('li')
    const link = document.createElement('a')
    link.href = root + section.url
    const title = document.createElement('b')
    title.textContent = section.title === section.page ? section.title : `${section.page} › ${section.title}`
    const text = document.createElement('span')
    text.textContent = excerpt(section, words)
    link.append(title, text)
    item.append(link)
    return item
  }
  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
    const hits = words.length === 0 ? [] : (window.searchIndex || [])
      .map((section) => ({ section, score: score(section, words) }))
      .filter((hit) => hit.score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, MAXIMUM)
    found.replaceChildren(...hits.map((hit) => result(hit, words)))
    if (words.length > 0 && hits.length === 0) found.textContent = 'Nothing found'
    found.hidden = words.length === 0
  }
  field.addEventListener('input', search)
  field.addEventListener('focus', search)
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea')
    if (event.key === '/' && !typing) {
      event.preventDefault()
      field.focus()
    } else if (event.key === 'Escape') {
      found.hidden = true
      field.blur()
    } else if (event.key === 'Enter' && event.target === field && found.querySelector('a')) {
      found.querySelector('a').click()
    }
  })
})()
