// The browser's side of a built site: node scripts/mkdocs_site/frontend.mjs SITE THEME WORKER [FILES]
//
// Reads where what the searches are made of stands, writes their indexes, bundles the modules under names that change with
// their contents, cuts the styles to what the pages
// use (each kind of page gets its own, in the page; the rest is one file for all), and puts both in place.
// An index has a name that changes only with our scripts, which pages say: pages that do not change stay byte for byte the same.
// WORKER is the module that becomes sw.js: worker, or retired. FILES is where pages and modules go as they are when
// they are opened without a server; portable.py makes a ZIP of them.
import { createHash } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { readFile, readdir, unlink } from "node:fs/promises"
import { dirname, join } from "node:path"
import { Worker } from "node:worker_threads"
import { build, transform } from "esbuild"
import { PurgeCSS } from "purgecss"

const [site, theme, worker, files] = process.argv.slice(2)

const BUNDLED = { minisearch: "LICENSE.txt", "@orama/stemmers": "LICENSE.md" }

// The module that each bundle begins with, below theme/modules/.
const MODULES = {
  page: "page/actions", embed: "page/embed", search: "search/box",
  roles: "roles/explorer", compare: "compare/page", moves: "moves/page", quiz: "quiz/page", story: "story/page", list: "saved/page", offline: "offline/page",
  start: "page/tool-loader", intent: "page/bootstrap", missing: "page/not-found", again: "search/page",
  finder: "search/worker", "finder-file": "search/worker-file", worker: "offline/service-worker", retired: "offline/service-worker-off",
}

/** Bundle a module; return its text. */
async function bundle(name, options) {
  const { outputFiles } = await build({
    entryPoints: [join(theme, "modules", `${MODULES[name]}.js`)], bundle: true, minify: true, write: false, charset: "utf8", target: "es2022", ...options,
  })
  return outputFiles[0].text.trim()
}

// Without a server a module is a script that gives what it exports to the element that it came by.
const inFiles = { name: "in files", setup: ({ onResolve }) => onResolve({ filter: /\/loader\.js$/ }, () => ({ path: join(theme, "modules", "page", "loader-file.js") })) }

const GIVES = "document.currentScript.gives=(()=>{"
/** Bundle a module for pages that are opened without a server. */
const bundleForFiles = (name, define = {}) => bundle(name, { format: "iife", globalName: "own", define, plugins: [inFiles], banner: { js: GIVES }, footer: { js: "return own})()" } })

/** The licences of the packages in the bundles, which go with every copy of them. */
async function licences() {
  const texts = await Promise.all(Object.entries(BUNDLED).map(async ([name, file]) => `${name}\n\n${await readFile(new URL(`../../node_modules/${name}/${file}`, import.meta.url), "utf8")}`))
  return texts.map((text) => text.trim()).join("\n\n\n") + "\n"
}

const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 8)

/** Write a file. Thousands that are waited for one after another take ten times as long. */
function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** Write a file under a name that holds the hash of its contents, so that it may be cached for good; return the name. */
async function publish(name, text, forFiles) {
  const published = name.replace(".", `.${hash(text)}.`)
  write(site, `assets/${published}`, text)
  if (files && forFiles) write(files, `assets/${published}`, await forFiles())
  return published
}

/** The names in a page's markup, each once, as PurgeCSS tells them apart. Words of the text and of addresses are no names. */
const names = (html) => html.replace(/>[^<]*/g, ">").replace(/ (?:content|title|aria-label|href|action)="[^"]*"/g, "").match(/[\w-]+/g)

/** A text of its own: as a part of a page it would keep the whole page in memory. */
const apart = (name) => Buffer.from(name, "latin1").toString("latin1")

/** Cut a style sheet to what pages with these names in their markup and modules use. */
async function cut(css, found, scripts) {
  const markup = [...found].join(" ")
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
  const installed = html.includes('rel="manifest"') ? ";manifest-src 'self'" : ""
  return html.replace('Content-Security-Policy" content="', `$&${POLICY}${installed};script-src 'self'${allowed("script")};style-src 'self'${allowed("style")}`)
}

let input = ""
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk
const searches = Object.entries(JSON.parse(input))

/** Make an index in a thread of its own; it is needed last. */
const indexed = ([, { file }]) => new Promise((done, fail) => {
  new Worker(new URL("../outputs/search/worker.mjs", import.meta.url), { workerData: file }).once("message", done).once("error", fail)
})
const indexes = Promise.all(searches.map(indexed))

// Pages of one kind and one family of roles share their styles. They are read twice: thousands would fill the memory.
const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith(".html")).sort()
const [kinds, everywhere, tooled] = [new Map(), new Set(), new Set()]
const mark = (html, name) => html.match(new RegExp(` data-${name}="([\\w-]+)"`))?.[1]
for (const path of paths) {
  const html = readFileSync(join(site, path), "utf8")
  const kind = mark(html, "kind")
  const name = [kind, kind == "role" && mark(html, "family")].join()
  if (!kinds.has(name)) kinds.set(name, { members: [], used: new Set() })
  const { members, used } = kinds.get(name)
  members.push(path)
  for (const own of names(html)) if (!used.has(own)) used.add(apart(own))
  for (const [, tool] of html.matchAll(/<script data-tool="(\w+)">/g)) tooled.add(tool)
}
for (const { used } of kinds.values()) for (const name of used) everywhere.add(name)

// Pages that are tools name the module that they fetch.
const TOOLS = [...tooled].sort()

const sources = await Promise.all((await readdir(join(theme, "modules"), { recursive: true })).filter((name) => name.endsWith(".js")).sort().map((name) => readFile(join(theme, "modules", name), "utf8")))
const FINDER = JSON.stringify(hash(sources.join()).slice(0, 4)) // a byte here stands in every page

const sheet = (name) => readFile(join(theme, "styles", `${name}.css`), "utf8")
const [first, later, shared, found] = await Promise.all(["first", "later", "tools", "search"].map(sheet))

const define = {
  STYLES: JSON.stringify((await transform(found, { loader: "css", minify: true })).code.trim()), FINDER,
  FAILED: JSON.stringify(Object.fromEntries(searches.map(([lang, { failed }]) => [lang, failed]))),
}
const bundled = async (name, own) => [name, JSON.stringify(await publish(`${name}.js`, await bundle(name, { format: "esm", define: own }), () => bundleForFiles(name, own)))]
const [[, PAGE], [, SEARCH], [, EMBED], ...tools] = await Promise.all([bundled("page"), bundled("search", define), bundled("embed"), ...TOOLS.map((name) => bundled(name))])
const published = { PAGE, SEARCH, EMBED, FINDER }

/** The scripts that stand in pages themselves, by name. */
async function inPages(plugins) {
  const made = (name, more) => bundle(name, { format: "iife", plugins, define: { ...published, ...more } })
  return {
    intent: await made("intent", { KEEPS: `${worker == "worker"}`, LOST: "false" }), lost: await made("intent", { LOST: "true" }), again: await made("again"), missing: await made("missing"),
    ...Object.fromEntries(await Promise.all(tools.map(async ([name, MODULE]) => [`start ${name}`, await made("start", { MODULE })]))),
  }
}
const [online, withoutServer] = await Promise.all([inPages([]), files && inPages([inFiles])])
// What modules put into a page stands in quotes in them; those that only work something out put nothing there.
const scripts = sources.filter((text) => /document\.|element\(|classList/.test(text)).flatMap((text) => text.match(/"[^"]*"|`[^`]*`/g)).join("\n")
write(site, "assets/licences.txt", await licences())
const [laterName, toolsName] = await Promise.all([publish("later.css", await cut(later, everywhere, scripts)), publish("tools.css", await cut(shared, everywhere, scripts))])

for (const { members, used } of kinds.values()) {
  const style = await cut(first, used, scripts)
  for (const path of members) {
    const html = readFileSync(join(site, path), "utf8")
    const whole = (inline) => html
      .replace('<style data-inline="first">', `<style>${style}`)
      .replace(/<script data-inline="(\w+)">/g, (_, name) => `<script>${inline[name]}`)
      .replace(/<script data-tool="(\w+)">/, (_, name) => `<script>${inline[`start ${name}`]}`)
      .replace("assets/later.css", `assets/${laterName}`)
      .replace("assets/tools.css", `assets/${toolsName}`)
      .replace(/>\n+(?=<\/?(?:html|head|title|style|script|meta|link|body|header|main|article|footer|section|nav|form|div|li|[uod]l|d[td]|p|h\d|figure|figcaption|svg|g|rect|path|text|optgroup|option)\b)/g, ">") // shows nothing, weighs 90 bytes
    write(site, path, guarded(whole(online)))
    // Without a server a page has no origin that a policy could name.
    if (files) write(files, path, whole(withoutServer).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, ""))
  }
}

const [finder, forFiles] = await Promise.all([bundle("finder", { format: "iife", mangleProps: /^_/ }), files && bundleForFiles("finder-file")])
for (const [i, index] of (await indexes).entries()) {
  const [name, data] = [`s/${searches[i][0]}-${JSON.parse(FINDER)}.js`, `const DATA=${index};`]
  write(site, name, data + finder)
  if (files) write(files, name, forFiles.replace(GIVES, (before) => before + data))
}

// What the worker says of a page that is not there belongs to it, and is no page of the site.
const unseen = await Promise.all(paths.filter((path) => /(^|\/)unseen\.html$/.test(path)).map(async (path) => {
  const text = await readFile(join(site, path), "utf8")
  await unlink(join(site, path))
  return [path.startsWith("en/") ? "en" : "id", text]
}))
write(site, "sw.js", await bundle(worker, { format: "iife", define: { UNSEEN: JSON.stringify(Object.fromEntries(unseen)) } }))
