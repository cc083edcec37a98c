// The browser modules of a site: files that pages load, and scripts that are written into the pages.
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { TELLING_TARGET } from "./browsers.mjs"
import { bundleInline, bundleModule, bundleModuleForFiles } from "./bundles.mjs"
import { hashedName, shortHash, writeFile } from "./output.mjs"
import { minifyStyles, readSheet } from "./styles.mjs"

/** @typedef {import("./bundles.mjs").Constants} Constants */
/** @typedef {import("./output.mjs").Folders} Folders */
/**
 * @typedef {{ inline: Record<string, string>, tools: Record<string, string> }} InlineScripts by the names of their
 *   placeholders
 */
/**
 * The files that pages load: `constants` have the names of those of every page, `toolFiles` those of tools by the kind
 * of their page.
 *
 * @typedef {{ constants: Constants, toolFiles: Record<string, string> }} PublishedModules
 */

// The module that the page of each tool loads, by the kind of the page: STARTING in scripts/pages/page.py.
/** @type {Record<string, string>} */
const TOOL_MODULES = {
  roles: "roles/explorer",
  quiz: "quiz/page",
  compare: "compare/page",
  moves: "moves/page",
  pay: "pay/wages",
  "take-home-pay": "pay/page",
  list: "saved/page",
  story: "story/page",
  "work-sample": "work-sample/page",
  "work-samples": "work-sample/taste",
  offline: "offline/page",
}

// A module, but for its tests and what editors leave beside it for a while: `.#box.js`, `#box.js#`, `~box.js`.
const MODULE = /(?:^|[/\\])[^.~#/\\][^/\\]*(?<!\.test)\.js$/

/**
 * Return the texts of all browser modules, the same whatever line ends an editor gave them.
 *
 * @param {string} theme
 */
export async function moduleSources(theme) {
  const folder = join(theme, "modules")
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  // A pipe would be waited for, and a link may lead nowhere.
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const files = paths.filter((path) => MODULE.test(path)).sort()
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")))
  return texts.map((text) => text.replaceAll("\r\n", "\n"))
}

/**
 * Bundle the modules that pages load, and write them into assets/ under names that hold the hash of their contents.
 *
 * @param {Folders} folders
 * @param {string[]} tools the kinds of pages that load a module of their own
 * @param {Constants} given constants that the build knows
 * @returns {Promise<PublishedModules>}
 */
export async function publishModules(folders, tools, given) {
  const { theme } = folders
  // It changes with every browser module, and is short because it stands in every page.
  const SEARCH_VERSION = shortHash((await moduleSources(theme)).join()).slice(0, 4)
  const SEARCH_STYLES = await minifyStyles(await readSheet(theme, "search", folders.icons))
  const searchConstants = { ...given, SEARCH_VERSION, SEARCH_STYLES }
  const MAP_STYLES = await minifyStyles(await readSheet(theme, "map", folders.icons))
  const MAP_FILE = await publishModule(folders, "map", "roles/map", { MAP_STYLES })
  const [page, search, embed, nearest, ...ofTools] = await Promise.all([
    publishModule(folders, "page", "page/actions", given),
    publishModule(folders, "search", "search/box", searchConstants),
    publishModule(folders, "embed", "page/embed", {}),
    publishModule(folders, "nearest", "page/nearest", {}),
    ...tools.map((tool) => publishModule(folders, tool, TOOL_MODULES[tool], { ...given, MAP_FILE })),
  ])
  return {
    constants: { ACTIONS_FILE: page, SEARCH_FILE: search, EMBED_FILE: embed, NEAREST_FILE: nearest, SEARCH_VERSION },
    toolFiles: Object.fromEntries(tools.map((tool, i) => [tool, ofTools[i]])),
  }
}

/**
 * Return the name of the file that a module is published in.
 *
 * @param {Folders} folders
 * @param {string} name
 * @param {string} module
 * @param {Constants} constants
 */
async function publishModule({ site, theme, files }, name, module, constants) {
  const text = await bundleModule(theme, module, constants)
  const file = hashedName(`${name}.js`, text)
  writeFile(site, `assets/${file}`, text)
  if (files) writeFile(files, `assets/${file}`, await bundleModuleForFiles(theme, module, constants))
  return file
}

/**
 * Return the scripts that are written into pages.
 *
 * @param {string} theme
 * @param {PublishedModules} modules
 * @param {boolean} hasServiceWorker
 * @param {boolean} forFiles whether the pages are opened without a server
 * @returns {Promise<InlineScripts>}
 */
export async function inlineScripts(theme, { constants, toolFiles }, hasServiceWorker, forFiles) {
  /**
   * @param {string} module
   * @param {Constants} [more]
   * @param {string} [target]
   */
  const script = (module, more, target) => bundleInline(theme, module, { ...constants, ...more }, forFiles, target)
  const HAS_SERVICE_WORKER = hasServiceWorker
  /** @param {Record<string, boolean>} kind */
  const bootstrap = (kind) => script("page/bootstrap", { HAS_SERVICE_WORKER, ...kind })
  const tools = Object.entries(toolFiles).map(async ([tool, TOOL_FILE]) => [
    tool,
    await script("page/tool-loader", { TOOL_FILE }, TELLING_TARGET),
  ])
  return {
    inline: {
      bootstrap: await bootstrap({ IS_NOT_FOUND: false, IS_TOOL: false }),
      "bootstrap-tool": await bootstrap({ IS_NOT_FOUND: false, IS_TOOL: true }),
      "bootstrap-not-found": await bootstrap({ IS_NOT_FOUND: true, IS_TOOL: false }),
      "not-found": await script("page/not-found"),
      "search-page": await script("search/page", {}, TELLING_TARGET),
    },
    tools: Object.fromEntries(await Promise.all(tools)),
  }
}
