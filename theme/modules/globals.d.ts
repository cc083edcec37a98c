// What TypeScript cannot see in the modules: constants that the build puts in, and values that scripts share.

// File names below assets/, with the hash of their contents; scripts/mkdocs_site/frontend/bundles.mjs defines them.
declare const ACTIONS_FILE: string // page/actions.js
declare const SEARCH_FILE: string // search/box.js
declare const EMBED_FILE: string // page/embed.js
declare const NEAREST_FILE: string // page/nearest.js
declare const MAP_FILE: string // roles/map.js
declare const TOOL_FILE: string // the module of the tool that the page is

/** The hash that the names of the search indexes hold: `s/<language>-<hash>.js`. */
declare const SEARCH_VERSION: string
/** The style sheet of the search results. */
declare const SEARCH_STYLES: string
/** The style sheet of the map of the roles. */
declare const MAP_STYLES: string
/** What the search says when it cannot be loaded, by language. */
declare const SEARCH_FAILED: Record<string, string>
/** What the build wrote about every page, in front of the search's worker. */
declare const SEARCH_DATA: import("./search/index.js").IndexData

/** What a reader is told where the browser keeps nothing, by language. */
declare const UNSAVED: Record<string, string>
/** What tools say of a link that names what is not there, by language. */
declare const DAMAGED_LINK: Record<string, string>
/** The address, below the site's root, of the file that scripts/pages/checklists.py writes. */
declare const CHECKLISTS_FILE: string

/** Whether the not-found page is being built. */
declare const IS_NOT_FOUND: boolean
/** Whether the page of a tool is being built. */
declare const IS_TOOL: boolean
/** Whether a service worker stores what readers see. */
declare const HAS_SERVICE_WORKER: boolean
/** The page that says that a page is not on the device, by the start of the addresses of its language. */
declare const UNAVAILABLE_PAGES: Record<string, string>

// Elements of the not-found page, by their ids.
declare const parts: HTMLElement
declare const addresses: HTMLScriptElement

/** Has the face of a Worker, because pages that are opened without a server have none. */
interface SearchWorker {
  postMessage(question: [number, string]): void
  onmessage: ((event: MessageEvent<[number, import("./search/results.js").Answer | null]>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

// The root element is the one thing that all scripts of a page share.
interface HTMLElement {
  searchWorker?: SearchWorker
  scriptPolicy?: ScriptPolicy
  /** Loads a module from assets/; page/bootstrap.js sets it for the inline scripts after it. */
  // biome-ignore lint/suspicious/noExplicitAny: what a module exports only those who load it know
  loadModule?: (name: string) => Promise<any>
  // biome-ignore lint/suspicious/noExplicitAny: the same, and data too
  loadedScripts?: Record<string, Promise<any>>
}

/** A Trusted Types policy. Its addresses are objects; TypeScript has no type for them, and Worker takes a string. */
interface ScriptPolicy {
  createScriptURL(name: string): string
}
interface Window {
  trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
}

/**
 * What a browser may say of the connection (https://wicg.github.io/netinfo/); no type of TypeScript's has all of it.
 */
interface WorkerNavigator {
  readonly connection?: { saveData?: boolean; type?: string }
}

interface HTMLScriptElement {
  /** What a script holds that stands for a module or a file of data; see page/loader-file.js. */
  exported?: unknown
}
