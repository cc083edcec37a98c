// The browser's side of a built site: node scripts/assets.mjs SITE THEME
//
// Reads what the searches are made of, writes their indexes, bundles the modules under names that change with
// their contents, cuts the styles to what the pages
// use (each kind of page gets its own, in the page; the rest is one file for all), and puts both in place.
import { createHash } from "node:crypto"
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build, transform } from "esbuild"
import { PurgeCSS } from "purgecss"
import { searchIndex } from "./search_index.mjs"

const [site, theme] = process.argv.slice(2)

// What an index may weigh when gzipped, so that with the search it stays below 40 KB; that of a thousand roles below 150.
const MOST = 24_300
const MOST_OF_MANY = 135_000
const MANY = 800 // documents

const BUNDLED = { minisearch: "LICENSE.txt", "@orama/stemmers": "LICENSE.md" }

/** Bundle a module; return its text. */
async function bundle(name, options) {
  const { outputFiles } = await build({
    entryPoints: [join(theme, "modules", `${name}.js`)], bundle: true, minify: true, write: false, charset: "utf8", target: "es2022", ...options,
  })
  return outputFiles[0].text.trim()
}

/** The licences of the packages in the bundles, which go with every copy of them. */
async function licences() {
  const texts = await Promise.all(Object.entries(BUNDLED).map(async ([name, file]) => `${name}\n\n${await readFile(new URL(`../node_modules/${name}/${file}`, import.meta.url), "utf8")}`))
  return texts.map((text) => text.trim()).join("\n\n\n") + "\n"
}

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8)

/** Write a file under a name that holds the hash of its contents, so that it may be cached for good; return the name. */
async function publish(name, text) {
  const published = name.replace(".", `.${hash(text)}.`)
  await writeFile(join(site, "assets", published), text)
  return published
}

/** The names in a page's markup, each once, as PurgeCSS tells them apart. Words of the text and of addresses are no names. */
const names = (html) => html.replace(/>[^<]*/g, ">").replace(/ (?:content|title|aria-label|href|action)="[^"]*"/g, "").match(/[\w-]+/g)

/** Cut a style sheet to what these pages and modules use. */
async function cut(css, pages, scripts) {
  const markup = [...new Set(pages.flatMap(({ used }) => [...used]))].join(" ")
  // The palette is set on the page by the module, under a name that no markup shows.
  const content = [{ raw: markup, extension: "html" }, { raw: scripts, extension: "js" }]
  const [{ css: used }] = await new PurgeCSS().purge({ content, css: [{ raw: css }], dynamicAttributes: ["data-palette"] })
  const { code } = await transform(used, { loader: "css", minify: true, charset: "utf8" })
  return code.trim().replace(/(--[\w-]+): /g, "$1:")
}

const POLICY = "default-src 'none';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';trusted-types own;require-trusted-types-for 'script'"

/** Put into a page what a browser may run and load there: nothing but what lies on the site, and what stands in the page now, by its hash. */
function guarded(html) {
  const allowed = (name) => [...html.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs"))].map(([, text]) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`).join("")
  return html.replace('Content-Security-Policy" content="', `$&${POLICY};script-src 'self'${allowed("script")};style-src 'self'${allowed("style")}`)
}

const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith(".html")).sort()
const pages = await Promise.all(paths.map(async (path) => {
  const html = await readFile(join(site, path), "utf8")
  return { path, html, used: new Set(names(html)) }
}))
await mkdir(join(site, "assets"), { recursive: true })

// Pages that are tools name the module that they fetch.
const TOOLS = [...new Set(pages.flatMap(({ html }) => [...html.matchAll(/<script data-tool="(\w+)">/g)].map(([, name]) => name)))].sort()

let input = ""
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk
const searches = Object.entries(JSON.parse(input))
const finders = await Promise.all(searches.map(async ([lang, { documents, ...rest }]) => {
  const index = searchIndex(documents, rest, documents.length < MANY ? MOST : MOST_OF_MANY)
  return [lang, await bundle("finder", { format: "iife", mangleProps: /^_/, banner: { js: `const DATA=${index};` } })]
}))
const finder = hash(finders.join())
for (const [lang, text] of finders) await writeFile(join(site, "assets", `${lang}.${finder}.js`), text)

const sheet = (name) => readFile(join(theme, "styles", `${name}.css`), "utf8")
const [first, later, tools, found] = await Promise.all(["first", "later", "tools", "search"].map(sheet))

const define = {
  STYLES: JSON.stringify((await transform(found, { loader: "css", minify: true })).code.trim()),
  FINDER: JSON.stringify(finder),
  FAILED: JSON.stringify(Object.fromEntries(searches.map(([lang, { words }]) => [lang, words.failed]))),
}
const [page, search, missing, embed, ...modules] = await Promise.all([
  bundle("page", { format: "esm" }), bundle("search", { format: "esm", define }), bundle("missing", { format: "iife" }), bundle("embed", { format: "esm" }),
  ...TOOLS.map((name) => bundle(name, { format: "esm" })),
])
const published = { PAGE: JSON.stringify(await publish("page.js", page)), SEARCH: JSON.stringify(await publish("search.js", search)), FINDER: define.FINDER }
const [intent, again] = await Promise.all(["intent", "again"].map((name) => bundle(name, { format: "iife", define: published })))
const EMBED = JSON.stringify(await publish("embed.js", embed))
const starts = Object.fromEntries(await Promise.all(TOOLS.map(async (name, i) => {
  const module = JSON.stringify(await publish(`${name}.js`, modules[i]))
  return [name, await bundle("start", { format: "iife", define: { MODULE: module, EMBED } })]
})))
// What modules put into a page stands in quotes in them; those that only work something out put nothing there.
const sources = await Promise.all((await readdir(join(theme, "modules"))).sort().map((name) => readFile(join(theme, "modules", name), "utf8")))
const scripts = sources.filter((text) => /document\.|element\(|classList/.test(text)).flatMap((text) => text.match(/"[^"]*"|`[^`]*`/g)).join("\n")
await writeFile(join(site, "assets", "licences.txt"), await licences())
const [laterName, toolsName] = await Promise.all([publish("later.css", await cut(later, pages, scripts)), publish("tools.css", await cut(tools, pages, scripts))])

// Pages of one kind and one family of roles share their styles.
const mark = (html, name) => html.match(new RegExp(` data-${name}="([\\w-]+)"`))?.[1]
const kinds = Map.groupBy(pages, ({ html }) => [mark(html, "kind"), mark(html, "kind") == "role" && mark(html, "family")].join())
for (const members of kinds.values()) {
  const inline = { first: await cut(first, members, scripts), intent, again, missing }
  for (const { path, html } of members) {
    const whole = html
      .replace(/<(style|script) data-inline="(\w+)">/g, (_, tag, name) => `<${tag}>${inline[name]}`)
      .replace(/<script data-tool="(\w+)">/, (_, name) => `<script>${starts[name]}`)
      .replace("assets/later.css", `assets/${laterName}`)
      .replace("assets/tools.css", `assets/${toolsName}`)
      .replace(/>\n+(?=<\/?(?:html|head|title|style|script|meta|link|body|header|main|article|footer|section|nav|form|div|li|[uod]l|d[td]|p|h\d|figure|figcaption|svg|g|rect|path|text|optgroup|option)\b)/g, ">") // shows nothing, weighs 90 bytes
    await writeFile(join(site, path), guarded(whole))
  }
}
