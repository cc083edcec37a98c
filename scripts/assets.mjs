// The browser's side of a built site: node scripts/assets.mjs SITE THEME
//
// Bundles the modules under names that change with their contents, cuts the styles to what the pages
// use (each kind of page gets its own, in the page; the rest is one file for all), and puts both in place.
import { createHash } from "node:crypto"
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build, transform } from "esbuild"
import { PurgeCSS } from "purgecss"

const [site, theme] = process.argv.slice(2)

/** Bundle a module; return its text. */
async function bundle(name, options) {
  const { outputFiles } = await build({
    entryPoints: [join(theme, "modules", `${name}.js`)], bundle: true, minify: true, write: false, charset: "utf8", target: "es2020", ...options,
  })
  return outputFiles[0].text.trim()
}

/** The licence of a package, which goes with every copy of it. */
async function licence(name) {
  const text = await readFile(new URL(`../node_modules/${name}/LICENSE.txt`, import.meta.url), "utf8")
  return `/*! ${name}\n${text.trim()}\n*/`
}

/** Write a file under a name that holds the hash of its contents, so that it may be cached for good; return the name. */
async function publish(name, text) {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8)
  const published = name.replace(".", `.${hash}.`)
  await writeFile(join(site, "assets", published), text)
  return published
}

/** Cut a style sheet to what these pages and modules use. Words of the text are no names. */
async function cut(css, pages, scripts) {
  const markup = pages.map(({ html }) => html.replace(/>[^<]*/g, ">").replace(/ (?:content|title|aria-label)="[^"]*"/g, "")).join("\n")
  // The palette is set on the page by the module, under a name that no markup shows.
  const content = [{ raw: markup, extension: "html" }, { raw: scripts, extension: "js" }]
  const [{ css: used }] = await new PurgeCSS().purge({ content, css: [{ raw: css }], dynamicAttributes: ["data-palette"] })
  const { code } = await transform(used, { loader: "css", minify: true, charset: "utf8" })
  return code.trim().replace(/(--[\w-]+): /g, "$1:")
}

const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith(".html")).sort()
const pages = await Promise.all(paths.map(async (path) => ({ path, html: await readFile(join(site, path), "utf8") })))
const sheet = (name) => readFile(join(theme, "styles", `${name}.css`), "utf8")
const [first, later] = await Promise.all(["first", "later"].map(sheet))

await mkdir(join(site, "assets"), { recursive: true })
const [page, search, missing] = await Promise.all([
  bundle("page", { format: "esm" }), bundle("search", { format: "esm", banner: { js: await licence("minisearch") } }), bundle("missing", { format: "iife" }),
])
const names = { PAGE: JSON.stringify(await publish("page.js", page)), SEARCH: JSON.stringify(await publish("search.js", search)) }
const [intent, again] = await Promise.all(["intent", "again"].map((name) => bundle(name, { format: "iife", define: names })))
const scripts = [page, search, missing, intent].join("\n")
const laterName = await publish("later.css", await cut(later, pages, scripts))

// Pages of one kind and one family of roles share their styles.
const mark = (html, name) => html.match(new RegExp(` data-${name}="([\\w-]+)"`))?.[1]
const kinds = Map.groupBy(pages, ({ html }) => [mark(html, "kind"), mark(html, "kind") == "role" && mark(html, "family")].join())
for (const members of kinds.values()) {
  const inline = { first: await cut(first, members, scripts), intent, again, missing }
  for (const { path, html } of members) {
    const whole = html
      .replace(/<(style|script) data-inline="(\w+)">/g, (_, tag, name) => `<${tag}>${inline[name]}`)
      .replaceAll("assets/later.css", `assets/${laterName}`)
      .replace(/>\n+(?=<\/?(?:li|[uod]l|d[td]|p|h\d|div|nav|section|meta|link|path|text)\b)/g, ">") // shows nothing, weighs 60 bytes
    await writeFile(join(site, path), whole)
  }
}
