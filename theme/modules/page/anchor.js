// A link to a section that has marks behind it, or capital letters in it, leads to the section: chats and sentences do
// that to links. It runs at the end of a page.
const { hash } = location
const anchor = hash.toLowerCase().match(/[a-z\d]+(-+[a-z\d]+)*/)?.[0] ?? ""
if (hash !== `#${anchor}` && !document.getElementById(hash.slice(1)) && document.getElementById(anchor))
  location.replace(`#${anchor}`)
