// The oldest browsers that pages and tools are made for. DESIGN.md says what is promised of them.
/** @type {Record<string, number>} */
export const OLDEST_BROWSERS = { chrome: 83, firefox: 78, safari: 14 }

// For esbuild, which says what is newer than they are in ways that they understand.
export const TARGET = Object.entries(OLDEST_BROWSERS).map(([browser, version]) => `${browser}${version}`)

// For the scripts that tell readers that their browser is older than that.
export const TELLING_TARGET = "es2015"
