"""Verbs: a duty begins with one, in either language. No dictionary: what a verb looks like, and what only looks so."""

import re

# Indonesian verbs carry a prefix; a few common ones do without.
_PREFIXES_ID = r"me[mnlrwyg]|ber|be[kl]|ter"
_BARE_ID = "ikut turut bantu hadir atur urus"
# Words that begin like a verb and are none, and the phrase that says nothing of the work.
_NOUNS_ID = "media mesin mental menteri merek mereka member merit berkas berita beras berlian bersama berbagai bertanggung terhadap tentang terutama terkait"

# In English the base form has no ending; a word with one of these is a noun, a participle, a third person.
_ENDINGS_EN = r"\w{2,}ing|\w+[^e]ed|\w+[st]ion|\w+ment|\w+ness|\w+ity|\w+ance|\w+ency|\w+ship|\w+[^aious]s"
_NO_VERBS_EN = (
    "the a an to in on at for with of by all any each every his her their your you we it he she they this that daily some other general "
    "various responsible able capable"
)
# Verbs that happen to have such an ending.
_VERBS_EN = (
    "bring sing question mention caution position commission provision requisition auction implement document supplement complement augment comment "
    "balance finance advance enhance shed embed"
)

_VERB_ID = re.compile(rf"(?:{_PREFIXES_ID}).|(?:{'|'.join(_BARE_ID.split())})\Z")


def is_verb(word, lang):
    """Return whether a duty may begin with this word, as far as its form tells."""
    word = word.lower()
    if lang == "id":
        return bool(_VERB_ID.match(word)) and word not in _NOUNS_ID.split()
    if word in _VERBS_EN.split():
        return True
    return bool(word) and word not in _NO_VERBS_EN.split() and not re.fullmatch(_ENDINGS_EN, word)
