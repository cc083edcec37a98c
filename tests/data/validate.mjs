// Judges the open data with another validator than the one in Python: node validate.mjs < {"documents": …, "openapi": …}
//
// `documents` holds a schema and what is to have its shape, by path. Prints a line for each that has not.
import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12"
import { validate as validateOpenApi } from "@hyperjump/json-schema/openapi-3-1"

let input = ""
for await (const chunk of process.stdin.setEncoding("utf8")) input += chunk
const { documents, openapi } = JSON.parse(input)

const seen = new Set()
for (const [path, { schema, document }] of Object.entries(documents)) {
  if (!seen.has(schema.$id)) registerSchema(schema)
  seen.add(schema.$id)
  const { valid, errors } = await validate(schema.$id, document, "BASIC")
  if (!valid) console.log(path, errors.map(({ instanceLocation, absoluteKeywordLocation }) => `${instanceLocation} ${absoluteKeywordLocation}`).join("; "))
}
const { valid, errors } = await validateOpenApi("https://spec.openapis.org/oas/3.1/schema-base", openapi, "BASIC")
if (!valid) console.log("openapi.json", JSON.stringify(errors))
