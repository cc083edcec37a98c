// What the build wrote about every page (scripts/outputs/search/index.mjs), made into documents for the index.
import { words } from "./stemmer.js"

/** Return the documents as MiniSearch takes them, and the section in which each root of a document stands. */
export function read(data) {
  const docs = Object.entries(data.rows).flatMap(([kind, rows]) => rows.split("\n").filter(Boolean).map((row) => document(row.split("\t"), kind, data)))
  docs.forEach((doc, id) => (doc.id = id))
  const targets = docs.flatMap((doc) => [[doc, "names"], [doc, "kin"], ...doc.sections.map((section, i) => [doc, "body", i]), [doc, "body"], [doc, "other"]])
  const places = new Map()
  const lists = data.places.split(";")
  let root = ""
  data.roots.match(/\d\D*/g)?.forEach((coded, i) => {
    root = root.slice(0, coded[0]) + coded.slice(1)
    let at = 0
    for (const step of lists[i].split(",")) {
      const [doc, field, section] = targets[(at += +step)]
      doc[field] += ` ${root}`
      if (section != null) places.set(`${doc.id} ${root}`, section)
    }
  })
  return { docs, places }
}

function document([at, title, lead = "", family, also = "", typed = "", twin = "", codes = "", sections], kind, data) {
  const [base, own] = at.split("~")
  const slug = own || words(own == null ? title : twin.split("|")[0]).join("-")
  const url = data.bases[base].replace("*", slug)
  return {
    kind, url, title, lead, family: data.families[family] ?? "", also, typed, twin, codes, names: "", kin: "", body: "", other: "",
    sections: sections ? sections.split("|").map((section) => section.split("=")) : (data.sections[kind] ?? []),
  }
}

/** The names in a field of a document. */
export const listed = (doc, field) => doc[field].split("|").filter(Boolean)

/** Return every name of every document, under each of its keys, with the documents and fields that have it and how much of the name the key is; a code as its digits too. */
export function names(docs, fields, keys) {
  const found = new Map()
  for (const doc of docs) {
    for (const field of fields) {
      const own = listed(doc, field)
      const parts = own.flatMap((name) => (name.includes("(") ? [name, ...name.split(/[()]/)] : field == "codes" ? [name, name.replace(/\D/g, ""), ...(name.includes("-") ? [name.split(".")[0].replace("-", "")] : [])] : name)) // Pajak pertambahan nilai (PPN)
      for (const [said, part] of parts.flatMap((name) => [...keys(words(name), field)])) {
        if (!said) continue
        if (!found.has(said)) found.set(said, [])
        found.get(said).push([doc.id, field, part])
      }
    }
  }
  return found
}
