"""Which pages exist: the address, template and context of each, as pure values."""

from dataclasses import replace
from posixpath import relpath

from scripts.catalog.catalog import Catalog
from scripts.checks.lengths import WORDS_IN_SENTENCE
from scripts.config import LOCALES
from scripts.features.career_ladder import ladders, predecessors
from scripts.features.career_moves import Moves
from scripts.features.career_moves_data import moves_page
from scripts.features.changelog import list_changes
from scripts.features.comparison import compare_pair, module_words
from scripts.features.confused_pairs import confused_pairs
from scripts.features.lesson_plans import exercises, lessons
from scripts.features.quiz import quiz_context, role_profiles
from scripts.features.role_explorer import RoleExplorer
from scripts.features.role_map import RoleMap
from scripts.json_script import json_for_script
from scripts.pages.browser_storage import CACHES, KEPT
from scripts.pages.page import TOOLS, Page, Site
from scripts.problems.rules import CONCERNS, rules
from scripts.reading.inline_markup import plain_text
from scripts.urls import FOLDERS, GLOSSARY_FIELDS, MOVE_PARAMS, RULE_PAGES, SOURCE_GROUPS, STEP_ANCHORS


def list_pages(catalog: Catalog, hand_pages) -> Site:
    """Return the site: generated pages beside the hand-written ones."""
    pages = [_hand(page) for page in hand_pages]
    leading, moves = predecessors(catalog), Moves(catalog)
    ladder, role_map = ladders(catalog, leading), RoleMap(catalog)
    confused, asked, sheets = (
        confused_pairs(catalog),
        role_profiles(catalog),
        {"lessons": lessons(catalog), "exercises": exercises(catalog)},
    )
    for lang in LOCALES:
        pages.append(
            _index(
                catalog,
                lang,
                "roles",
                cites=("onet",),
                letters=_letters(catalog, lang),
                explore=RoleExplorer(catalog, lang, role_map),
                tools=TOOLS[1:],
            )
        )
        pages.extend(
            _family(catalog, family, roles, lang, ladder.get(f"family/{family.key}"))
            for family, roles in catalog.by_family()
        )
        pages.extend(
            _role(
                catalog,
                role,
                lang,
                ladder=ladder[f"role/{role.key}"],
                leading=leading[role.key],
                moves=moves,
                asked=MOVE_PARAMS[lang],
            )
            for role in catalog.roles.values()
        )
        pages.append(_index(catalog, lang, "skills"))
        pages.extend(_skill(catalog, skill, lang) for skill in catalog.skills.values())
        pages.append(
            _index(
                catalog,
                lang,
                "glossary",
                letters=_by_letter((term.term[lang], term) for term in catalog.terms.values()),
            )
        )
        pages.extend(_field(catalog, field, lang) for field in GLOSSARY_FIELDS)
        pages.append(_index(catalog, lang, "stories"))
        pages.extend(_story(catalog, story, lang) for story in catalog.stories.values())
        pages.append(
            _index(catalog, lang, "questions", cites=_cited(question.answer for question in catalog.questions))
        )
        pages.append(_index(catalog, lang, "quiz", cites=("onet",), **quiz_context(catalog, lang, asked)))
        pages.append(
            _index(catalog, lang, "compare", pairs=confused, said=json_for_script(module_words(catalog, lang)))
        )
        pages.extend(_pair(catalog, pair, lang) for pair in confused)
        pages.append(
            _index(catalog, lang, "moves", moves=moves, asked=MOVE_PARAMS[lang], data=moves_page(catalog, lang))
        )
        pages.append(_list(catalog, lang))
        pages.append(_index(catalog, lang, "teachers", **sheets, tools=(*TOOLS, "stories")))
        pages.extend(_lesson(catalog, lesson, lang) for lesson in sheets["lessons"])
        pages.extend(_exercise(catalog, exercise, lang) for exercise in sheets["exercises"])
        pages.append(_index(catalog, lang, "offline", said=json_for_script(catalog.labels[lang]["offline"])))
        pages.append(_index(catalog, lang, "accessibility", longest=_longest(catalog, lang), limit=WORDS_IN_SENTENCE))
        pages.append(_index(catalog, lang, "privacy", kept=KEPT, caches=CACHES))
        pages.append(_index(catalog, lang, "changes", changes=list_changes(catalog)))
        pages.append(_index(catalog, lang, "sources"))
        pages.extend(_sources(catalog, group, lang) for group in SOURCE_GROUPS)
        pages.extend(_checks(catalog, concern, lang) for concern in CONCERNS)
    by_key = {(page.key, page.lang): page for page in pages if page}
    return Site(catalog, by_key, dict(_fragments(by_key)))


def _hand(page):
    meta = page.front_matter.value
    cites = tuple(dict.fromkeys(key for key, _ in page.citations))
    return Page(meta["id"], page.lang, page.path, meta["title"], meta["description"], cites)


def _cited(claims):
    return tuple(dict.fromkeys(key for claim in claims for key in claim.sources))


def _index(catalog, lang, name, cites=(), **context):
    """Return the page that leads to all of a kind."""
    labels = catalog.labels[lang][name]
    return Page(
        name,
        lang,
        f"{lang}/{FOLDERS[lang][name]}/index.md",
        labels["title"],
        labels["description"],
        cites,
        f"{name}.md.j2",
        context,
    )


def _entry(lang, kind, folder, thing, title, description, cites, **context):
    """Return the page of one thing, e.g. a role, below the page of them all."""
    path = f"{lang}/{FOLDERS[lang][folder]}/{thing.slug[lang]}.md"
    return Page(
        f"{kind}/{thing.key}", lang, path, title, description, cites, f"{kind}.md.j2", {kind: thing, **context}, folder
    )


def _longest(catalog, lang):
    """Return how many words the longest of the sentences has in which roles are answered."""
    return max(len(plain_text(role.summary.text[lang]).split()) for role in catalog.roles.values())


def _role(catalog, role, lang, **context):
    suffix = catalog.labels[lang]["role"]["description_suffix"]
    page = _entry(
        lang,
        "role",
        "roles",
        role,
        role.title[lang],
        f"{plain_text(role.summary.text[lang])} {suffix}",
        role.sources,
        **context,
    )
    return replace(page, parent=f"family/{role.family}")


def _family(catalog, family, roles, lang, ladder):
    cites = _cited((*family.about, *family.differ))
    page = _entry(
        lang,
        "family",
        "families",
        family,
        family.name[lang],
        plain_text(family.summary[lang]),
        cites,
        roles=roles,
        ladder=ladder,
    )
    return replace(page, parent="roles")


def _skill(catalog, skill, lang):
    cites = _cited((skill.summary, *skill.practise))
    return _entry(lang, "skill", "skills", skill, skill.name[lang], plain_text(skill.summary.text[lang]), cites)


def _story(catalog, story, lang):
    cites = _cited((story.summary, *story.steps, *story.lessons))
    return _entry(
        lang,
        "story",
        "stories",
        story,
        story.title[lang],
        plain_text(story.summary.text[lang]),
        cites,
        anchor=STEP_ANCHORS[lang],
    )


def _pair(catalog, pair, lang):
    """Return the page that compares two roles that people confuse."""
    title = catalog.labels[lang]["compare"]["pair_title"].format(a=pair.first.title[lang], b=pair.second.title[lang])
    return _entry(
        lang,
        "pair",
        "compare",
        pair,
        title,
        plain_text(pair.statements[0].text[lang]),
        _cited(pair.statements),
        compared=lambda: compare_pair(catalog, pair, lang),
    )


def _list(catalog, lang):
    """Return the page of what the reader keeps; its module says its words, and fetches what is compared of a role."""
    compare = _index(catalog, lang, "compare").url
    return _index(
        catalog, lang, "list", said=json_for_script({"words": catalog.labels[lang]["list"], "compare": compare})
    )


def _lesson(catalog, lesson, lang):
    words, family = catalog.labels[lang]["lesson"], lesson.family
    title = words["title"].format(family=family.name[lang])
    description = words["description"].format(family=family.name[lang], count=len(lesson.roles), minutes=lesson.minutes)
    return _entry(lang, "lesson", "teachers", lesson, title, description, (), family=family)


def _exercise(catalog, exercise, lang):
    words, story = catalog.labels[lang]["exercise"], exercise.story
    description = words["description"].format(
        story=plain_text(story.summary.text[lang]), count=len(story.steps), minutes=exercise.minutes
    )
    return _entry(
        lang, "exercise", "teachers", exercise, words["title"].format(story=story.title[lang]), description, ()
    )


def _field(catalog, field, lang):
    """Return the page of the terms of a field, or None where it has none."""
    labels, terms = catalog.labels[lang], [term for term in catalog.terms.values() if term.field == field]
    if not terms:
        return None
    title = f"{labels['glossary']['title']}: {labels['field'][field]}"
    path = f"{lang}/{FOLDERS[lang]['glossary']}/{GLOSSARY_FIELDS[field][lang]}.md"
    names = ", ".join(term.term[lang] for term in terms[:6])
    description = (
        labels["glossary"]["field_description"].replace("{field}", labels["field"][field]).replace("{terms}", names)
    )
    return Page(
        f"field/{field}",
        lang,
        path,
        title,
        description,
        _cited(t.meaning for t in terms),
        "field.md.j2",
        {"terms": terms},
        "glossary",
    )


def _sources(catalog, group, lang):
    """Return the page of a group of sources, or None where it has none."""
    labels, sources = catalog.labels[lang], [source for source in catalog.sources.values() if source.group == group]
    if not sources:
        return None
    title = f"{labels['sources']['title']}: {labels['group'][group]}"
    path = f"{lang}/{FOLDERS[lang]['sources']}/{SOURCE_GROUPS[group][lang]}.md"
    description = f"{labels['group'][group]}. {labels['sources']['description']}"
    return Page(f"sources/{group}", lang, path, title, description, (), "group.md.j2", {"sources": sources}, "sources")


def _checks(catalog, concern, lang):
    """Return the page that explains the rules of a concern to editors."""
    labels, own = catalog.labels[lang]["checks"], [rule for rule in rules().values() if rule.concern == concern]
    path = f"{lang}/{FOLDERS[lang]['checks']}/{RULE_PAGES[lang][concern]}.md"
    description = f"{labels[concern]}. {labels['description']}"
    return Page(
        f"checks/{concern}",
        lang,
        path,
        labels[concern],
        description,
        (),
        "checks.md.j2",
        {"rules": own, "concern": concern},
        "editing",
    )


def _letters(catalog, lang):
    """Return the roles by first letter; an alias, and the title in the other language, leads to its role."""
    other = "en" if lang == "id" else "id"
    entries = {
        (name, role.key)
        for role in catalog.roles.values()
        for name in (role.title[lang], role.title[other], *role.aliases[lang])
    }
    return {letter: [(name, catalog.roles[key]) for name, key in own] for letter, own in _by_letter(entries).items()}


def _by_letter(entries):
    """Return pairs of a name and what it names by the name's first letter, all in order."""
    letters = {}
    for name, thing in sorted(entries, key=lambda entry: (entry[0].casefold(), str(entry[1]))):
        letters.setdefault(name[0].upper(), []).append((name, thing))
    return letters


def _fragments(pages):
    """Yield the parts that hand-written pages include with a line of --8<--."""
    for lang in LOCALES:
        home, search = pages["home", lang], pages["search", lang]
        for name, within, context in (
            ("front-middle-back", home, {}),
            ("role-cards", home, {}),
            ("search-form", home, {"action": relpath(search.url, home.url or ".") + "/", "again": False}),
            ("search-again", search, {"action": "./", "again": True}),
        ):
            template = "search-form" if name == "search-again" else name
            yield f"parts/{name}.{lang}.md", replace(within, template=f"{template}.md.j2", context=context)
