'use strict'

// Writes what the search field of a page looks through: the sections of all pages, without a server.
const SECTION = /<h([23])[^>]* id="([^"]*)"[^>]*>(.*?)<\/h\1>/gs
const TABLE_OF_CONTENTS = /<div id="toc"[\s\S]*?<\/ul>\s*<\/div>/

const text = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#8217;/g, '’')
    .replace(/&#8201;|&#8203;|&nbsp;/g, ' ')
    .replace(/&#8230;/g, '…')
    .replace(/&#8212;/g, '—')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()

const sections = (page) => {
  const html = page.contents.toString().replace(TABLE_OF_CONTENTS, '')
  const heads = [...html.matchAll(SECTION)]
  const title = text(page.asciidoc.doctitle || '')
  const end = (i) => (i < heads.length ? heads[i].index : html.length)
  return [
    { page: title, title, url: page.pub.url, text: text(html.slice(0, end(0))) },
    ...heads.map((head, i) => ({
      page: title,
      title: text(head[3]),
      url: `${page.pub.url}#${head[2]}`,
      text: text(html.slice(head.index + head[0].length, end(i + 1))),
    })),
  ]
}

module.exports.register = function () {
  let index = []
  this.on('documentsConverted', ({ contentCatalog }) => {
    index = contentCatalog.getPages((page) => page.out && page.asciidoc && !page.pub.url.includes('/includes/')).flatMap(sections)
  })
  this.on('beforePublish', ({ siteCatalog }) => {
    siteCatalog.addFile({
      contents: Buffer.from(`window.searchIndex = ${JSON.stringify(index)}\n`),
      out: { path: 'search-index.js' },
      pub: { url: '/search-index.js' },
    })
  })
}
