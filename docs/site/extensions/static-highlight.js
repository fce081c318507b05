'use strict'

// Colors the listings while the site is built, so that a page needs no script for it.
const hljs = require('highlight.js')

const ALIASES = { shell: 'bash', text: 'plaintext' }
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

module.exports.register = (registry) => {
  const { SyntaxHighlighter } = global.Opal.Asciidoctor
  SyntaxHighlighter.register('static-highlight', {
    handlesHighlighting: () => true,
    highlight (_node, source, language) {
      const name = ALIASES[language] || language
      return hljs.getLanguage(name) ? hljs.highlight(source, { language: name }).value : escape(source)
    },
    format (node, language) {
      const data = language ? ` data-lang="${language}"` : ''
      return `<pre class="highlight"><code${data}>${node.getContent()}</code></pre>`
    },
  })
}
