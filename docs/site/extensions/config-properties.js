'use strict'

// What the generated configuration reference expects of a site: a name and the button that copies it.
module.exports.register = (registry) => {
  for (const macro of ['config_property_copy_button', 'env_var_with_copy_button']) {
    registry.inlineMacro(macro, function () {
      this.process((parent, target) => {
        const name = target.replace(/^\+\+\+|\+\+\+$/g, '')
        const button = `<button class="copy" type="button" data-copy="${name}" title="Copy">Copy</button>`
        const html = macro === 'env_var_with_copy_button' ? `<code>${name}</code> ${button}` : ` ${button}`
        return this.createInline(parent, 'quoted', html)
      })
    })
  }
}
