// SPDX-License-Identifier: Apache-2.0

const SPOKEN = /[\p{L}]{2,}/u
const ATTRIBUTES = new Set(['label', 'title', 'placeholder', 'aria-label', 'alt', 'description'])

/** A text for people stands in locales, the template holds its key. */
export const noTextInTemplates = {
  meta: { type: 'problem', schema: [], messages: { text: 'Put "{{text}}" into src/locales and its key here.' } },
  create(context) {
    const services = context.sourceCode.parserServices
    if (!services.defineTemplateBodyVisitor) return {}
    const report = (node, text) => {
      if (SPOKEN.test(text)) context.report({ node, messageId: 'text', data: { text: text.trim() } })
    }
    return services.defineTemplateBodyVisitor({
      VText: (node) => report(node, node.value),
      VAttribute(node) {
        if (!node.directive && ATTRIBUTES.has(node.key.name) && node.value) report(node, node.value.value)
      },
    })
  },
}
