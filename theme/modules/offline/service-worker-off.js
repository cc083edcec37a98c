// Takes the place of service-worker.js if mkdocs.yml says so (`keep_pages: false`): removes everything that it stored,
// then itself.
import { removeCaches } from "./bundle.js"

// TypeScript does not know which kind of worker this is.
const worker = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (self)

worker.addEventListener("install", () => worker.skipWaiting())
worker.addEventListener("activate", (event) => event.waitUntil(retire()))

/** Remove what is stored, unregister, and load open pages again, so that they come from the server. */
async function retire() {
  const { registration, clients } = worker
  await removeCaches(registration.scope)
  await registration.unregister()
  for (const client of await clients.matchAll({ type: "window", includeUncontrolled: true })) {
    if (client.url.startsWith(registration.scope)) client.navigate?.(client.url).catch(() => {})
  }
}
