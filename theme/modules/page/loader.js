// How a page gets what it fetches. On pages that are opened without a server load-file.js stands in the place of this module.
export const root = document.documentElement
const asset = (name) => `${root.dataset.base}/assets/${name}`

// The only addresses that may become a worker; a browser that knows Trusted Types refuses every other.
const own = { createScriptURL: asset }
const trusted = (name) => (root.own ||= self.trustedTypes?.createPolicy("own", own) ?? own).createScriptURL(name)

/** Fetch a module; return what it exports. */
export const fetchModule = (name) => import(asset(name))

/** Fetch a file of data; return what it holds. */
export const data = (address) => fetch(address).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))

/** Return the worker that answers searches, started if it is not there. */
export const finder = () => (root.finder ||= new Worker(trusted(`../s/${root.lang}-${FINDER}.js`)))

/** Have what is read kept for times without a connection; see worker.js. */
export const keepPages = () => navigator.serviceWorker?.register(trusted("../sw.js"))
