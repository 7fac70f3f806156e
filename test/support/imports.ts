/**
 * Which file imports what from which, read from the parsed code, so that comments, quotes and line breaks hide
 * nothing: imports of values and of types, fixed and when first asked for, exports that pass on, files named by their
 * address and files found by pattern.
 */
import { parseSync } from 'vite'
import { read } from './sources.ts'

export interface Import {
  /** Path of the file that imports. */
  readonly by: string
  /** Path from the root for a file of the project, else the name of the package; `?` where the code does not say. */
  readonly of: string
  /** Whether only types are imported, so that nothing is loaded. */
  readonly typesOnly: boolean
  /** Names that are taken; none where the module is taken whole. */
  readonly names: readonly string[]
}

/** A node of the tree as far as it is read here. */
interface Node {
  readonly type: string
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value : [value]).filter(isNode)

function* every(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) for (const child of nodesIn(value)) yield* every(child)
}

function treeOf(path: string, code: string): Node {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]!.message}`)
  return program as unknown as Node
}

/** The text that stands in quotes; null where it is put together. */
function quoteOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  const [only, ...more] = node.type === 'TemplateLiteral' ? (node.quasis as { readonly value: { readonly cooked: string } }[]) : []
  return more.length > 0 ? null : (only?.value.cooked ?? null)
}

/** The name, or what stands in quotes in its place. */
const nameOf = (node: unknown): string | null => (isNode(node) && typeof node.name === 'string' ? node.name : quoteOf(node))

/** The path that a relative specifier leads to. */
function resolved(by: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  const parts = by.split('/').slice(0, -1)
  for (const part of specifier.split('?')[0]!.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

const ofMeta = (node: unknown): boolean => isNode(node) && node.type === 'MemberExpression' && isMeta(node.object)
const isMeta = (node: unknown): boolean => isNode(node) && node.type === 'MetaProperty'

/** The module that a node takes from: its specifier, null where the code does not say it, undefined where the node takes from none. */
function specifierOf(node: Node): string | null | undefined {
  const [first, second] = nodesIn(node.arguments)
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return quoteOf(node.source)
    case 'ExportNamedDeclaration':
      return isNode(node.source) ? quoteOf(node.source) : undefined
    case 'TSExternalModuleReference':
      return quoteOf(node.expression)
    case 'NewExpression':
      // Of files named by their address, sources count: the others are data, or what is built.
      return nameOf(node.callee) === 'URL' && ofMeta(second) && /^\..*\.tsx?$/.test(quoteOf(first) ?? '') ? quoteOf(first) : undefined
    case 'CallExpression': {
      const callee = node.callee
      if (nameOf(callee) === 'require') return quoteOf(first)
      return isNode(callee) && isMeta(callee.object) && nameOf(callee.property) === 'glob' ? quoteOf(first) : undefined
    }
    default:
      return undefined
  }
}

const namesOf = (node: Node): readonly string[] =>
  nodesIn(node.specifiers).flatMap((one) => {
    if (one.type === 'ImportDefaultSpecifier') return ['default']
    return nameOf(one.type === 'ExportSpecifier' ? one.local : one.imported) ?? []
  })

/** What the code of a file takes; `by` is its path from the root. */
export function importsIn(by: string, code: string): readonly Import[] {
  return [...every(treeOf(by, code))].flatMap((node) => {
    const specifier = specifierOf(node)
    if (specifier === undefined) return []
    const typesOnly = node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type'
    return [{ by, of: specifier === null ? '?' : resolved(by, specifier), typesOnly, names: namesOf(node) }]
  })
}

export const importsOf = (by: string): readonly Import[] => importsIn(by, read(by))

/** The names that a file exports: what it declares, what it passes on by name, and all that it passes on whole. */
export function exportedBy(path: string): readonly string[] {
  return nodesIn(treeOf(path, read(path)).body).flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return ['default']
    if (node.type === 'ExportAllDeclaration') {
      const space = nameOf(node.exported)
      return space === null ? exportedBy(resolved(path, quoteOf(node.source)!)) : [space]
    }
    if (node.type !== 'ExportNamedDeclaration') return []
    const passed = nodesIn(node.specifiers).flatMap((one) => nameOf(one.exported) ?? [])
    const declared = nodesIn(node.declaration).flatMap((one) => {
      const several = nodesIn(one.declarations)
      return (several.length > 0 ? several : [one]).flatMap(({ id }) => nameOf(id) ?? [])
    })
    return [...passed, ...declared]
  })
}
