// How a page loads modules and data. For pages that are opened without a server, loader-file.js takes the place of this
// module.
export const root = document.documentElement

/** @param {string} name */
const assetUrl = (name) => `${root.dataset.base}/assets/${name}`

// The only addresses that may become a worker; a browser that knows Trusted Types refuses every other.
const policy = { createScriptURL: assetUrl }
/** @param {string} name */
const trustedUrl = (name) => {
  if (!root.scriptPolicy) root.scriptPolicy = self.trustedTypes?.createPolicy("own", policy) ?? policy
  return root.scriptPolicy.createScriptURL(name)
}

/**
 * Load a module from assets/; return what it exports.
 *
 * @param {string} name
 */
export const loadModule = (name) => import(assetUrl(name))

/**
 * Fetch a JSON file; return its value. Rejects with the status if the server has none.
 *
 * @param {string} url
 */
export const fetchData = (url) =>
  fetch(url).then((response) => (response.ok ? response.json() : Promise.reject(response.status)))

/**
 * Return the worker that answers searches; the first call starts it.
 *
 * @returns {SearchWorker}
 */
export const searchWorker = () => {
  if (!root.searchWorker) root.searchWorker = new Worker(trustedUrl(`../s/${root.lang}-${SEARCH_VERSION}.js`))
  return root.searchWorker
}

/**
 * What is left to do after a page has loaded: register the service worker, which stores what was read. Browsers refuse
 * it where they are to store nothing, or when the reader has left by then.
 */
export const finishLoading = () => navigator.serviceWorker?.register(trustedUrl("../sw.js")).catch(() => {})
