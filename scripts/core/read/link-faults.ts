import type { Definition, Link, Nodes, Parents, Resource } from 'mdast'
import { type AddressFault, addressFault } from './address-safety.ts'
import { maskOf } from './link-mask.ts'
import { isVisible } from './visible.ts'

/** What is wrong with a link and its target: an unsafe address, a text that shows another one or nothing, a title. */
export function linkFaults(node: Link): AddressFault[] {
  const fault = addressFault(node.url)
  return [...(fault ? [fault] : textFaults(node, node.url)), ...titleFaults(node)]
}

/** What is wrong with the text of a link whose target stands elsewhere; the target itself is judged there. */
export function referenceFaults(node: Parents, target: Definition | undefined): AddressFault[] {
  return target && !addressFault(target.url) ? textFaults(node, target.url) : []
}

/** What is wrong with a target; of two with the same name the first one counts, as it does for the HTML. */
export function definitionFaults(
  node: Definition,
  { isFirst, isUsed }: { isFirst: boolean; isUsed: boolean },
): AddressFault[] {
  const fault = addressFault(node.url)
  return [...(fault ? [fault] : []), ...titleFaults(node), ...(isFirst ? (isUsed ? [] : [unused]) : [twice])]
}

/** A text that shows another address than it leads to. */
export function maskFault(text: string, url: string): AddressFault | undefined {
  const mask = maskOf(text, url)
  return (
    mask && {
      rule: 'link/masked',
      message: `found a link that reads "${mask.shown}" and leads to "${mask.leads}", expected the same`,
      help: 'let the text name the address it leads to, or use words that are no address',
    }
  )
}

const twice: AddressFault = {
  rule: 'markdown/definition-twice',
  message: 'found a second target for the same name, expected one',
  help: 'take one of them out: only the first would be used',
}

const unused: AddressFault = {
  rule: 'markdown/definition-unused',
  message: 'found a target that no link uses, expected one',
  help: 'take it out, or write \\[ at its beginning if it is meant as text: it would not be shown',
}

const empty: AddressFault = {
  rule: 'markdown/link-empty',
  message: 'found a link without text, expected words',
  help: 'write between the brackets what it leads to: nobody could see it',
}

function textFaults(node: Parents, url: string): AddressFault[] {
  if (!isVisible(node.children)) return holdsImage(node) ? [] : [empty]
  const masked = maskFault(words(node), url)
  return masked ? [masked] : []
}

function titleFaults({ title }: Resource): AddressFault[] {
  if (!title) return []
  return [
    {
      rule: 'link/title',
      message: `found a link with a title ${JSON.stringify(title.slice(0, 40))}, expected none`,
      help: 'put it into the text: most readers, and all of the text of a mail, never show it',
    },
  ]
}

function words(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(words).join('') : ''
}

// Refused as an image already.
function holdsImage(node: Nodes): boolean {
  return (
    node.type === 'image' || node.type === 'imageReference' || ('children' in node && node.children.some(holdsImage))
  )
}
