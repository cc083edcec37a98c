// The browser's side of a built site: node scripts/mkdocs_site/frontend.mjs SITE THEME SERVICE_WORKER [FILES] <
// INPUT
//
// Bundles the modules of theme/modules/, cuts and minifies the styles of theme/styles/, and writes both into the pages
// of SITE or into files whose names hold the hash of their contents. Makes the search indexes. SERVICE_WORKER is the
// module that becomes sw.js. FILES is the folder for what differs where pages are opened without a server. INPUT is
// JSON: by language what search_files.mjs describes, constants of the modules that pages load, and the folder of the
// icon sets.
import { readFileSync } from "node:fs"
import { readFile, unlink } from "node:fs/promises"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { bundleWorker } from "./frontend/bundles.mjs"
import { licenceTexts } from "./frontend/licences.mjs"
import { inlineScripts, moduleSources, publishModules } from "./frontend/modules.mjs"
import { hashedName, writeFile } from "./frontend/output.mjs"
import { findPages, finishPage } from "./frontend/pages.mjs"
import { makeIndex, writeSearchFiles } from "./frontend/search_files.mjs"
import { addSecurityPolicy, removeSecurityPolicy } from "./frontend/security_policy.mjs"
import { cutStyles, minifyStyles, readSheet, stringsInScripts } from "./frontend/styles.mjs"

/** @typedef {import("./frontend/output.mjs").Folders} Folders */
/** @typedef {import("./frontend/search_files.mjs").SearchInput} SearchInput */

const SERVICE_WORKER = "offline/service-worker"
const UNAVAILABLE_PAGE = "unseen.html"

/**
 * Publish a style sheet that pages link to; return its name.
 *
 * @param {Folders} folders
 * @param {string} name
 */
async function publishSheet({ site, theme, icons }, name) {
  const css = await minifyStyles(await readSheet(theme, name, icons))
  const file = hashedName(`${name}.css`, css)
  writeFile(site, `assets/${file}`, css)
  return file
}

/**
 * Write styles and scripts into every page.
 *
 * @param {Folders} folders
 * @param {import("./frontend/pages.mjs").PageGroup[]} groups
 * @param {import("./frontend/modules.mjs").PublishedModules} modules
 * @param {boolean} hasServiceWorker
 */
async function finishPages(folders, groups, modules, hasServiceWorker) {
  const { site, theme, files } = folders
  const scripts = await inlineScripts(theme, modules, hasServiceWorker, false)
  const scriptsForFiles = files ? await inlineScripts(theme, modules, hasServiceWorker, true) : null
  const firstSheet = await readSheet(theme, "first", folders.icons)
  const strings = await stringsInScripts(await moduleSources(theme))
  /** @type {Record<string, string>} */
  const sheets = {}
  for (const name of ["later", "tools", "story", "compare", "roles", "quiz", "sample", "components"])
    sheets[name] = await publishSheet(folders, name)
  const wholeSheet = await minifyStyles(firstSheet)
  for (const { paths, names } of groups) {
    // A preview has no files: its pages get the whole sheet, since an edit may need a style that no page used before.
    const style = files ? await cutStyles(firstSheet, names, strings) : wholeSheet
    for (const path of paths) {
      const html = readFileSync(join(site, path), "utf8")
      writeFile(site, path, addSecurityPolicy(finishPage(html, { style, sheets, ...scripts })))
      if (!scriptsForFiles) continue
      writeFile(files, path, removeSecurityPolicy(finishPage(html, { style, sheets, ...scriptsForFiles })))
    }
  }
}

/**
 * Write sw.js. The pages that say that a page is not on the device become a part of it, and are no pages of the site.
 *
 * @param {Folders} folders
 * @param {string} module
 * @param {string[]} paths of all pages
 */
async function writeServiceWorker({ site, theme }, module, paths) {
  /** @type {Record<string, string>} */
  const unavailablePages = {}
  for (const path of paths.filter((path) => path.split("/").pop() === UNAVAILABLE_PAGE)) {
    unavailablePages[path.slice(0, -UNAVAILABLE_PAGE.length)] = await readFile(join(site, path), "utf8")
    await unlink(join(site, path))
  }
  writeFile(site, "sw.js", await bundleWorker(theme, module, { UNAVAILABLE_PAGES: unavailablePages }))
}

const [site, theme, serviceWorker, files = ""] = process.argv.slice(2)
/** @type {[Record<string, SearchInput>, import("./frontend/bundles.mjs").Constants, string]} */
const [searches, constants, icons] = JSON.parse(await text(process.stdin))
const folders = { site, theme, files, icons }
const indexes = Promise.all(Object.entries(searches).map(makeIndex)) // needed last

const { groups, tools, paths } = await findPages(site)
const failed = Object.fromEntries(Object.entries(searches).map(([lang, search]) => [lang, search.failed]))
const modules = await publishModules(folders, tools, { ...constants, SEARCH_FAILED: failed })
await finishPages(folders, groups, modules, serviceWorker === SERVICE_WORKER)
writeFile(site, "assets/licences.txt", await licenceTexts())
await writeServiceWorker(folders, serviceWorker, paths)
await writeSearchFiles(folders, modules.constants.SEARCH_VERSION, await indexes)
