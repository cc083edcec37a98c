// Browser modules, joined and minified by esbuild: for pages on a server, and for pages that are opened without one.
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { build } from "esbuild"
import { TARGET } from "./browsers.mjs"

/** @typedef {import("esbuild").BuildOptions} BuildOptions */
/**
 * @typedef {Record<string, unknown>} Constants the values of constants that theme/modules/globals.d.ts declares, by
 *   name
 */

// The properties of the root element that scripts share have long names in the modules, and short ones in the pages.
const SHARED_PROPERTIES = { searchWorker: "w", scriptPolicy: "p", loadedScripts: "l", loadModule: "m" }

// What the oldest browsers know but for faults that we do not meet: Safari 14.0 mistakes the scope of names in defaults,
// and Chromium up to 90 calls a?.b(...c) wrongly.
const SUPPORTED = { destructuring: true, "optional-chain": true }

// Without a server, a script stands for a module: it gives its own element what the module exports.
const SCRIPT_START = "document.currentScript.exported=(()=>{"
const SCRIPT_END = "return exported})()"

/**
 * Turns private members into ones that begin with _ and get short names: the oldest browsers do not know private ones,
 * and what esbuild writes in their place weighs more than the check of types is worth to a reader.
 *
 * @type {import("esbuild").Plugin}
 */
const plainMembers = {
  name: "plain-members",
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]theme[\\/]modules[\\/]/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(/(?<=\bthis\.|^ {2}(?:(?:async|get|set) )?)#(?=\w)/gm, "_"),
    })),
}

/**
 * Return the text of a module with all that it imports.
 *
 * @param {string} theme the folder theme/
 * @param {string} module its path below theme/modules/, without the ending
 * @param {Constants} constants
 * @param {BuildOptions} options
 */
async function bundle(theme, module, constants, options) {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]))
  const result = await build({
    entryPoints: [join(theme, "modules", `${module}.js`)],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    target: TARGET,
    supported: SUPPORTED,
    tsconfigRaw: {}, // tsconfig.json is for type checks; esbuild would write "use strict" into each script
    define,
    mangleProps: new RegExp(`^(?:_.+|${Object.keys(SHARED_PROPERTIES).join("|")})$`),
    mangleCache: { ...SHARED_PROPERTIES },
    ...options,
    plugins: [plainMembers, ...(options.plugins ?? [])],
  })
  return result.outputFiles?.[0].text.trim() ?? ""
}

/**
 * Have modules load others as pages do that are opened without a server.
 *
 * @param {string} theme
 * @returns {import("esbuild").Plugin}
 */
const fileLoader = (theme) => ({
  name: "file-loader",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/loader\.js$/ }, () => ({ path: join(theme, "modules/page/loader-file.js") })),
})

/**
 * Return a module for pages to load with import().
 *
 * @param {string} theme
 * @param {string} module
 * @param {Constants} [constants]
 */
export const bundleModule = (theme, module, constants = {}) => bundle(theme, module, constants, { format: "esm" })

/**
 * Return the same module for pages that are opened without a server. `start` stands before it, in the same scope.
 *
 * @param {string} theme
 * @param {string} module
 * @param {Constants} [constants]
 */
export const bundleModuleForFiles = (theme, module, constants = {}, start = "") =>
  bundle(theme, module, constants, {
    format: "iife",
    globalName: "exported",
    plugins: [fileLoader(theme)],
    banner: { js: SCRIPT_START + start },
    footer: { js: SCRIPT_END },
  })

/**
 * Return a script for an element of a page, for browsers from `target` on.
 *
 * @param {string} theme
 * @param {string} module
 * @param {Constants} constants
 * @param {boolean} forFiles whether the page is opened without a server
 * @param {string | string[]} [target]
 */
export const bundleInline = (theme, module, constants, forFiles, target = TARGET) =>
  bundle(theme, module, constants, { format: "iife", plugins: forFiles ? [fileLoader(theme)] : [], target })

/**
 * Return the script of a worker.
 *
 * @param {string} theme
 * @param {string} module
 * @param {Constants} constants
 */
export const bundleWorker = (theme, module, constants = {}) =>
  bundle(theme, module, constants, { format: "iife", mangleProps: /^_/, mangleCache: {} }) // MiniSearch's own begin so
