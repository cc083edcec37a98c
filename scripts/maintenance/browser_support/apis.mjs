// Which APIs the browser modules use that the oldest browsers do not have.

import { SyntaxKind } from "typescript/unstable/ast"
import { API } from "typescript/unstable/sync"
import { newerSelectors } from "./styles.mjs"
import { data, tooOldFor } from "./support.mjs"

/** @typedef {import("./support.mjs").Identifier} Identifier */
/** @typedef {import("typescript/unstable/ast").Node} Node */
/** @typedef {import("typescript/unstable/sync").Project} Project */
/** @typedef {{ file: string, feature: string, missing: string[] }} Use of a feature by a module */

// TypeScript names the mixins of a specification, MDN the interfaces that have them.
const MIXED_IN = ["Element", "HTMLElement", "Document", "Window", "Event", "Worker"]
const OF_TYPES = /(?:^|\/)lib\.[\w.]+\.d\.ts$/

/**
 * Return what the modules of a project use that is newer than the oldest browsers.
 *
 * @param {string} config the project's tsconfig.json
 * @returns {Use[]}
 */
export function newerApis(config) {
  const api = new API()
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProjects()[0]
    const files = project.program
      .getSourceFileNames()
      .filter((name) => /\.js$/.test(name) && !/node_modules/.test(name))
    return files.flatMap((file) => usesIn(project, file))
  } finally {
    api.close()
  }
}

/**
 * @param {Project} project
 * @param {string} file
 */
function usesIn(project, file) {
  /** @type {Node[]} */
  const names = []
  /** @type {Set<string>} */
  const features = new Set()
  /** @param {Node} node */
  const visit = (node) => {
    if (node.kind === SyntaxKind.Identifier) names.push(node)
    if (node.kind === SyntaxKind.StringLiteral || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral)
      for (const feature of newerSelectors(/** @type {{ text: string }} */ (/** @type {unknown} */ (node)).text))
        features.add(feature)
    if (node.kind === SyntaxKind.RegularExpressionLiteral && /\(\?<[=!]/.test(node.getText()))
      features.add("javascript.regular_expressions.lookbehind_assertion")
    node.forEachChild(visit)
  }
  project.program.getSourceFile(file)?.forEachChild(visit)
  for (const feature of names.flatMap((name) => featureOf(project, name) ?? [])) features.add(feature)
  return [...features].flatMap((feature) => {
    const missing = tooOldFor(lookUp(feature))
    return missing.length ? [{ file, feature, missing }] : []
  })
}

/**
 * Return the name that MDN has for what an identifier means; null where a module itself has defined it.
 *
 * @param {Project} project
 * @param {Node} node
 */
function featureOf({ checker }, node) {
  const name = node.getText()
  const { parent } = node
  // In `const { size } = params` the name means a member of what is taken apart.
  const isTakenApart =
    parent.kind === SyntaxKind.BindingElement && parent.parent.kind === SyntaxKind.ObjectBindingPattern
  const type = isTakenApart ? checker.getTypeAtLocation(parent.parent) : undefined
  const symbol = (type && checker.getPropertyOfType(type, name)) ?? checker.getSymbolAtLocation(node)
  const declared = symbol?.declarations[0]
  if (!symbol) return featureOfUnknown(name, parent)
  if (!declared || !OF_TYPES.test(declared.path)) return null
  return featureByInterface(symbol.getParent()?.name, symbol.name)
}

/**
 * Return the methods that a script without types calls and that are new by their names alone; not those of its own classes.
 *
 * @param {string} script
 */
export function newerMethods(script) {
  const called = new Set([...script.matchAll(/\.(\w+)\(/g)].map(([, name]) => name))
  const own = new Set([...script.matchAll(/^ +(?:static )?(\w+)\([^()]*\) \{$/gm)].map(([, name]) => name))
  return [...called].filter((name) => !own.has(name)).flatMap((name) => featureByName(name) ?? [])
}

/**
 * @param {string} name
 * @param {Node} parent
 */
function featureOfUnknown(name, parent) {
  const call = /** @type {{ expression?: Node }} */ (/** @type {unknown} */ (parent.parent))
  return parent.parent?.kind === SyntaxKind.CallExpression && call.expression === parent ? featureByName(name) : null
}

/**
 * Return what a method of an object of unknown type must be, where all interfaces that have it are too new.
 *
 * @param {string} name
 */
function featureByName(name) {
  const known = membersNamed(name)
  return known.length && known.every((feature) => tooOldFor(feature).length) ? `any.${name}` : null
}

/**
 * @param {string | undefined} home the interface, where the name is that of a member
 * @param {string} name
 */
function featureByInterface(home, name) {
  if (!home) return first([`api.${name}`, `api.Window.${name}`, `javascript.builtins.${name}`])
  const plain = home.replace(/^ReadonlyArray$/, "Array").replace(/Constructor$/, "")
  const own = [`api.${plain}`, `javascript.builtins.${plain}`, `javascript.builtins.Intl.${plain}`]
  const mixed = MIXED_IN.map((other) => `api.${other}`)
  return first([...own, ...mixed].flatMap((parent) => [`${parent}.${name}`, `${parent}.${name}_static`]))
}

/** @param {string[]} features */
const first = (features) => features.find((feature) => lookUp(feature)?.__compat) ?? null

/**
 * @param {string} feature
 * @returns {Identifier | undefined}
 */
function lookUp(feature) {
  const [group, name] = feature.split(".")
  if (group === "any") return membersNamed(name)[0]
  let found = /** @type {Identifier | undefined} */ (/** @type {unknown} */ (data))
  for (const key of feature.split(".")) found = found?.[key]
  return found
}

/**
 * Return what all interfaces have of a name.
 *
 * @param {string} name
 */
function membersNamed(name) {
  const homes = [data.api, data.javascript.builtins].flatMap((group) => Object.values(group))
  return homes.map((home) => /** @type {Identifier} */ (home)[name]).filter((member) => member?.__compat)
}
