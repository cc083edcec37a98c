// In the place of worker.js, if mkdocs.yml says so: takes away all that it kept, then itself.
import { erase } from "./bundle.js"

addEventListener("install", () => skipWaiting())

addEventListener("activate", (event) => event.waitUntil((async () => {
  await erase(registration.scope)
  await registration.unregister()
  for (const client of await clients.matchAll({ type: "window", includeUncontrolled: true })) if (client.url.startsWith(registration.scope)) client.navigate(client.url).catch(() => {})
})()))
