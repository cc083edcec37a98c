"""Where each kind of generated page lives, in each language. An address never changes once published."""

# The folder of each kind of generated page in each language, and the name of each page of rules.
FOLDERS = {
    "id": {
        "roles": "pekerjaan", "families": "keluarga", "skills": "keahlian", "glossary": "glosarium", "stories": "kisah",
        "questions": "pertanyaan", "quiz": "kuis", "compare": "bandingkan", "moves": "pindah", "list": "daftar-saya",
        "teachers": "guru", "changes": "perubahan", "sources": "sumber", "checks": "pemeriksaan", "offline": "luring",
        "accessibility": "aksesibilitas", "privacy": "privasi",
    },
    "en": {name: name for name in ("roles", "families", "skills", "glossary", "stories", "questions", "quiz", "compare", "moves", "teachers", "changes", "sources", "checks", "offline", "accessibility", "privacy")}
    | {"list": "my-list"},
}
RULE_PAGES = {
    "id": {"reading": "membaca", "shape": "bentuk", "content": "isi", "markup": "tanda", "style": "gaya", "pages": "halaman"},
    "en": {"reading": "reading", "shape": "shape", "content": "content", "markup": "marks", "style": "style", "pages": "pages"},
}

# What a page that is asked something calls it in its address, in each language: `/pindah/?dari=hr-assistant&ke=payroll-officer`.
MOVE_PARAMS = {"id": {"from": "dari", "to": "ke"}, "en": {"from": "from", "to": "to"}}

# The page of each field of the glossary, and of each group of sources, in each language.
GLOSSARY_FIELDS = {
    "employment": {"id": "hubungan-kerja", "en": "employment"},
    "payroll": {"id": "gaji-dan-jaminan-sosial", "en": "pay-and-social-security"},
    "accounting": {"id": "akuntansi", "en": "accounting"},
    "tax": {"id": "pajak", "en": "tax"},
    "finance": {"id": "keuangan", "en": "finance"},
    "insurance-banking": {"id": "bank-dan-asuransi", "en": "banking-and-insurance"},
    "law": {"id": "hukum", "en": "law"},
    "operations": {"id": "operasional", "en": "operations"},
    "office": {"id": "kantor", "en": "office"},
    "technology": {"id": "teknologi", "en": "technology"},
    "qualifications": {"id": "kualifikasi", "en": "qualifications"},
}
SOURCE_GROUPS = {
    "articles": {"id": "artikel", "en": "articles"},
    "classifications": {"id": "klasifikasi", "en": "classifications"},
    "onet-business": {"id": "onet-bisnis", "en": "onet-business"},
    "onet-technology": {"id": "onet-teknologi", "en": "onet-technology"},
    "onet-office": {"id": "onet-kantor", "en": "onet-office"},
    "laws": {"id": "peraturan", "en": "laws"},
    "social-laws": {"id": "peraturan-jaminan-sosial", "en": "social-security-laws"},
    "tax-laws": {"id": "peraturan-pajak", "en": "tax-laws"},
    "finance-laws": {"id": "peraturan-keuangan", "en": "finance-laws"},
    "standards": {"id": "standar-kompetensi", "en": "competency-standards"},
    "statistics": {"id": "statistik", "en": "statistics"},
    "professions": {"id": "lembaga-profesi", "en": "professional-bodies"},
    "references": {"id": "rujukan", "en": "references"},
}

# The anchor of each step of a story, before its number.
STEP_ANCHORS = {"id": "langkah", "en": "step"}

# What the page of all roles says in its address, as in `?keluarga=akuntansi&tampil=peta`; families and skills go by their slugs.
EXPLORER_PARAMS = {
    "id": {
        "family": "keluarga", "level": "tingkat", "education": "pendidikan", "deals_with": "dengan", "interest": "minat", "skill": "keterampilan",
        "junior": "pemula", "mid": "madya", "senior": "senior",
        "sma": "sma", "d3": "d3", "s1": "s1", "profession": "profesi",
        "people": "orang", "numbers": "angka", "systems": "sistem", "documents": "dokumen",
        "realistic": "realistis", "investigative": "investigatif", "artistic": "artistik", "social": "sosial", "enterprising": "wirausaha",
        "conventional": "konvensional",
        "sort": "urut", "title": "nama", "view": "tampil", "cards": "kartu", "table": "tabel", "map": "peta",
    },
}
EXPLORER_PARAMS["en"] = {name: name for name in EXPLORER_PARAMS["id"]} | {"deals_with": "with"}

# The folders below docs/ that the build writes whole; everything else there is written by hand.
GENERATED_FOLDERS = (*(f"{lang}/{folder}" for lang, folders in FOLDERS.items() for folder in folders.values()), "parts", "api", "cards", "app", "schema")
