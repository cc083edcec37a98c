/**
 * Lead a link to a section that has marks behind it, or capital letters in it, to the section: chats and sentences do
 * that to links. What is folded opens.
 */
export function leadToSection() {
  const { hash } = location
  const section = hash.toLowerCase().match(/[a-z\d]+(-+[a-z\d]+)*/)?.[0] ?? ""
  if (hash !== `#${section}` && !document.getElementById(hash.slice(1)) && document.getElementById(section))
    location.replace(`#${section}`)
  const target = document.getElementById(location.hash.slice(1))
  const fold = target?.closest("details")
  if (!target || !fold || fold.open) return
  fold.open = true
  target.scrollIntoView()
}
