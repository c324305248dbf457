// SPDX-License-Identifier: Apache-2.0
import { dirname, relative, resolve, sep } from 'node:path'

const LAYERS = ['api', 'shared', 'features', 'app']

/** Layer, feature and depth of a file below `src`. */
function placeOf(source, file) {
  const parts = relative(source, file).split(sep)
  return { layer: LAYERS.indexOf(parts[0]), feature: parts[0] === 'features' ? parts[1] : undefined, below: parts.slice(2) }
}

/** What is wrong with importing `target` from `from`; undefined when nothing is. */
export function faultOfImport(source, from, request) {
  let target
  if (request.startsWith('@/')) target = resolve(source, request.slice(2))
  else if (request.startsWith('.')) target = resolve(dirname(from), request)
  else return undefined
  const here = placeOf(source, from)
  const there = placeOf(source, target)
  if (here.layer < 0 || there.layer < 0) return undefined
  if (there.layer > here.layer) return 'upwards'
  const isForeign = there.feature && here.feature !== there.feature
  const isIndex = there.below.length === 0 || (there.below.length === 1 && /^index(\.ts)?$/.test(there.below[0]))
  if (isForeign && !isIndex) return 'inside'
  return undefined
}

/** app -> features -> shared -> api; a feature reaches another only through its index.ts. */
export const importDirection = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { source: { type: 'string' } } }],
    messages: {
      upwards: 'app imports features, features import shared, shared imports api; never the other way.',
      inside: "Another feature is imported through its index.ts only.",
    },
  },
  create(context) {
    const { source } = context.options[0]
    const judge = (node) => {
      if (typeof node?.value !== 'string') return
      const fault = faultOfImport(source, context.filename, node.value)
      if (fault) context.report({ node, messageId: fault })
    }
    return {
      ImportDeclaration: (node) => judge(node.source),
      ImportExpression: (node) => judge(node.source),
      ExportNamedDeclaration: (node) => judge(node.source),
      ExportAllDeclaration: (node) => judge(node.source),
    }
  },
}
