// The pages of the built site: which kinds there are, and their styles and scripts put in.
import { readFileSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { namesInMarkup } from "./styles.mjs"

/**
 * @typedef {{ paths: string[], names: Set<string> }} PageGroup pages that share their inline styles, and the names in
 *   their markup
 */
/**
 * @typedef {{ groups: PageGroup[], tools: string[], paths: string[] }} SitePages `tools` are the kinds of pages that
 *   load a module
 */
/**
 * What goes into a page: `inline` are scripts by the name of their placeholder, `tools` those that load the module of a
 * kind of page, `sheets` the published names of style sheets.
 *
 * @typedef {{
 *   style: string,
 *   inline: Record<string, string>,
 *   tools: Record<string, string>,
 *   sheets: Record<string, string>,
 * }} PageParts
 */

/**
 * Return the pages of a site, in groups of one kind; those of roles also by family, because families have colours.
 *
 * Only paths and names are kept: the texts of thousands of pages would fill the memory, so each page is read a second
 * time later.
 *
 * @param {string} site
 * @returns {Promise<SitePages>}
 */
export async function findPages(site) {
  const files = await readdir(site, { recursive: true })
  const paths = files.filter((path) => path.endsWith(".html")).sort()
  /** @type {Map<string, PageGroup>} */
  const groups = new Map()
  /** @type {Set<string>} */
  const tools = new Set()
  for (const path of paths) {
    const html = readFileSync(join(site, path), "utf8")
    const kind = dataValue(html, "kind")
    const key = kind === "role" ? `role ${dataValue(html, "family")}` : kind
    const group = groups.get(key) ?? { paths: [], names: new Set() }
    groups.set(key, group)
    group.paths.push(path)
    for (const name of namesInMarkup(html)) if (!group.names.has(name)) group.names.add(detached(name))
    for (const [, tool] of html.matchAll(/<script data-tool="([\w-]+)">/g)) tools.add(tool)
  }
  return { groups: [...groups.values()], tools: [...tools].sort(), paths }
}

/**
 * Return the first value of a data attribute in a page.
 *
 * @param {string} html
 * @param {string} name
 */
const dataValue = (html, name) => html.match(new RegExp(` data-${name}="([\\w-]+)"`))?.[1] ?? ""

/**
 * Return a copy of a text that is cut out of a page; the cut-out itself would keep the whole page in memory.
 *
 * @param {string} text
 */
const detached = (text) => Buffer.from(text, "latin1").toString("latin1")

// Elements between which white space shows nothing.
const BLOCKS =
  "html|head|title|style|script|meta|link|body|header|main|article|footer|section|nav|form|div|li|[uod]l|d[td]|p|h\\d" +
  "|figure|figcaption|svg|g|rect|path|text|optgroup|option"
const LINE_BREAKS = new RegExp(`>\\n+(?=</?(?:${BLOCKS})\\b)`, "g")

/**
 * Return a page with its styles and scripts in the places that its template has for them, and without line breaks that
 * show nothing.
 *
 * @param {string} html
 * @param {PageParts} parts
 */
export function finishPage(html, { style, inline, tools, sheets }) {
  return html
    .replace('<style data-inline="first">', () => `<style>${style}`)
    .replace(/<script data-inline="([\w-]+)">/g, (_, name) => `<script>${inline[name]}`)
    .replace(/<script data-tool="([\w-]+)">/, (_, name) => `<script>${tools[name]}`)
    .replace(
      /assets\/(later|tools|story|compare|roles|quiz|sample|components)\.css/g,
      (_, name) => `assets/${sheets[name]}`,
    )
    .replace(LINE_BREAKS, ">")
}
