"""Languages: where they stand in separate lists, one says as much as the other."""


def check(raw):
    """Aliases are as many in Indonesian as in English."""
    tree = raw.roles
    for path, aliases in tree.find("roles", "*", "aliases"):
        if not isinstance(aliases, dict):
            continue
        lists = [aliases.get(lang) for lang in ("id", "en")]
        if all(isinstance(names, list) for names in lists) and len(lists[0]) != len(lists[1]):
            yield tree.problem(path, f"has {len(lists[0])} names in id and {len(lists[1])} in en", "Both languages say the same things: the lists are of the same length.", "Add a name to the shorter list, or take one out of the longer.")
