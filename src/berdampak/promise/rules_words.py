"""Indonesian words made comparable: without filling words, and without the prefixes and suffixes of everyday speech."""

import re
import unicodedata

QUERY_CHARACTERS_MAX = 120
WORDS_MAX = 12
FILLING = frozenset(
    """ada adalah agar aja akan aku anda apa apakah atau bagaimana bagi bantu bisa buat bikin boleh cara caranya dan
    dapat dari dengan di dimana dong gimana guna hal hendak ingin ini itu jadi kah kak kalau kami karena ke kena ku
    lagi lah lewat mana mas mau mba mbak membuat mendapat mendapatkan mengurus min minta mohon nya oleh pada pak para
    perlu permohonan pengurusan saja saya sama sebagai secara sedang si siapa sudah syarat tentang tolong untuk urus
    yang ya yg utk dgn gmn bgmn bu a an the for my i to of how do get want need new with in at""".split()  # noqa: SIM905
)
"""Words that say nothing of what is looked for."""
SPELLINGS = {
    "akte": "akta",
    "ijin": "izin", "ilang": "hilang", "kehilangan": "hilang", "sertipikat": "sertifikat", "pasport": "paspor",
    "praktek": "praktik", "legalisir": "legalisasi", "ijasah": "ijazah", "rejeki": "rezeki", "nikahan": "nikah",
    "pernikahan": "nikah", "perkawinan": "nikah", "kawin": "nikah", "menikah": "nikah", "lahiran": "lahir",
    "kelahiran": "lahir", "melahirkan": "lahir", "ktpel": "ktp", "ektp": "ktp", "usaha2": "usaha", "antri": "antre",
    "antrian": "antre", "antrean": "antre", "bpjskes": "bpjs", "adek": "adik", "hape": "hp", "dagangan": "dagang",
    "jualan": "jual", "berjualan": "jual", "berdagang": "dagang", "kerjaan": "kerja", "pekerjaan": "kerja",
}  # fmt: skip
"""Other spellings of one word."""
_PREFIXES = (
    "memper",
    "meng",
    "meny",
    "mem",
    "men",
    "peng",
    "peny",
    "pem",
    "pen",
    "ber",
    "ter",
    "per",
    "me",
    "pe",
    "di",
)
_SUFFIXES = ("kannya", "annya", "kan", "nya", "an", "i")
_STEM = 4


def words_of(text: str) -> list[str]:
    """The words of a text that say what it is about, each in one spelling; all of them when every one is filling."""
    plain = unicodedata.normalize("NFKD", text[:QUERY_CHARACTERS_MAX].lower())
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark)).replace("-", " ").replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain.replace("e ktp", "ktp"))[:WORDS_MAX]
    telling = [word for word in words if word not in FILLING] or words
    return [SPELLINGS.get(word, word) for word in telling]


def stem(word: str) -> str:
    """The word without its prefix and suffix, where enough of it is left: `perpanjangan` → `panjang`."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _STEM:
            word = word[len(prefix) :]
            break
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            return word[: -len(suffix)]
    return word
