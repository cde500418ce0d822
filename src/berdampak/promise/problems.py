"""Everything that can be wrong with a pack: what, why, and what to do now. Ids are stable and never used again."""

from berdampak.kernel.file_problems import NOTHING, FileProblems, Said
from berdampak.kernel.text import Text
from berdampak.promise.problems_appraisal import APPRAISAL_PROBLEMS
from berdampak.promise.problems_followups import FOLLOWUP_PROBLEMS
from berdampak.promise.problems_goals import GOALS_PROBLEMS
from berdampak.promise.problems_rhythm import RHYTHM_PROBLEMS
from berdampak.promise.problems_service import FORM_PROBLEMS, PROCEDURE_PROBLEMS
from berdampak.promise.problems_voice import VOICE_PROBLEMS

NUMBERS = {
    "E004": ["not_opened"],
    "E005": ["too_large"],
    "E006": ["not_utf8"],
    "E007": ["control_character"],
    "E008": ["malformed"],
    "E009": ["tab"],
    "E010": ["anchor"],
    "E011": ["repeated_key"],
    "E012": ["too_deep"],
    "E013": ["empty"],
    "E014": ["not_a_mapping"],
    "E015": ["second_document"],
    "E016": ["tag"],
    "E017": ["odd_key"],
    "E020": ["unknown_key"],
    "E021": ["missing_key"],
    "E022": ["missing_language"],
    "E023": ["unquoted"],
    "E024": ["wrong_kind"],
    "E025": ["unknown_word"],
    "E026": ["not_a_week_cut"],
    "E027": ["not_a_day"],
    "E029": ["out_of_bounds"],
    "E030": ["nothing_there"],
    "E031": ["too_long"],
}

PROBLEMS: dict[str, Said] = {
    "E001": (
        Text("Folder ini tidak ada.", "There is no such folder."),
        Text("Paket adalah folder yang berisi pack.yaml.", "A pack is a folder that holds pack.yaml."),
        Text("Periksa kembali namanya.", "Check its name."),
    ),
    "E002": (
        Text("Folder ini tidak memiliki pack.yaml.", "This folder has no pack.yaml."),
        Text("Tanpa berkas itu, folder ini bukan paket.", "Without that file it is not a pack."),
        Text("Buat pack.yaml, atau sebut folder paket yang benar.", "Write pack.yaml, or name the right folder."),
    ),
    "E003": (
        Text("Berkas ini tidak termasuk bagian paket.", "This file is no part of the pack."),
        Text(
            "Yang dibaca hanya pack.yaml, offices.yaml, offices/*.yaml, services/*.yaml, voice.yaml, goals.yaml, "
            "followups.yaml, appraisal.yaml, dan standard.yaml.",
            "Only pack.yaml, offices.yaml, offices/*.yaml, services/*.yaml, voice.yaml, goals.yaml, followups.yaml, "
            "appraisal.yaml and standard.yaml are read.",
        ),
        Text("Ganti nama atau pindahkan berkas ini.", "Rename or move it."),
    ),
    "E028": (
        Text(
            "Lama waktu harus dalam hari atau dalam menit, salah satu saja.",
            "A term is in days or in minutes, one of the two.",
        ),
        NOTHING,
        Text("Tulis misalnya {{days: 5}} atau {{minutes: 60}}.", "Write it like {{days: 5}} or {{minutes: 60}}."),
    ),
    "E032": (
        Text("Versi format ini tidak dikenal.", "This version of the format is unknown."),
        Text("Perangkat ini membaca format 1.", "This software reads format 1."),
        Text("Tulis `format: 1`.", "Write `format: 1`."),
    ),
    "E040": (
        Text("Kode `{code}` dipakai dua kali.", "The code `{code}` is used twice."),
        Text("Pertama kali dipakai di {first}.", "It was first used at {first}."),
        Text("Beri kode lain pada salah satunya.", "Give one of them another code."),
    ),
    "E041": (
        Text("Tidak ada kantor dengan kode `{code}`.", "There is no office with the code `{code}`."),
        Text(
            "Setiap rujukan harus menunjuk kantor dalam paket ini.", "Every reference must name an office of this pack."
        ),
        Text("Perbaiki kodenya, atau tambahkan kantor itu.", "Mend the code, or add that office."),
    ),
    "E042": (
        Text("Kantor `{code}` berjenis {kind}, bukan {wanted}.", "The office `{code}` is a {kind}, not a {wanted}."),
        NOTHING,
        Text("Sebut kantor berjenis {wanted}.", "Name an office of kind {wanted}."),
    ),
    "E043": (
        Text("Tidak ada kalender bernama `{code}`.", "There is no calendar named `{code}`."),
        Text("Yang ada: {known}.", "There are: {known}."),
        Text("Pakai salah satunya, atau tambahkan kalendernya.", "Use one of them, or add the calendar."),
    ),
    "E044": (
        Text("Induk kantor berputar: {cycle}.", "The parents of offices go round in a circle: {cycle}."),
        Text("Kantor tidak dapat berada di bawah dirinya sendiri.", "An office cannot be below itself."),
        Text("Ubah `parent` salah satunya.", "Change the `parent` of one of them."),
    ),
    "E045": (
        Text("Langkah saling menunggu: {cycle}.", "Steps wait for each other in a circle: {cycle}."),
        Text("Tidak satu pun dapat dimulai.", "None of them can ever begin."),
        Text("Ubah `after` salah satunya.", "Change the `after` of one of them."),
    ),
    "E046": (
        Text(
            "Tidak ada langkah dengan kode `{code}` dalam layanan ini.",
            "This service has no step with the code `{code}`.",
        ),
        NOTHING,
        Text("Perbaiki kodenya, atau tambahkan langkah itu.", "Mend the code, or add that step."),
    ),
    "E047": (
        Text("Langkah `{code}` tidak akan pernah dimulai.", "The step `{code}` can never begin."),
        Text(
            "Langkah itu menunggu `{blocked}`, yang tidak akan pernah selesai.",
            "It waits for `{blocked}`, which is never done.",
        ),
        Text("Perbaiki dahulu langkah `{blocked}`.", "Mend the step `{blocked}` first."),
    ),
    "E048": (
        Text(
            "Komponen standar pelayanan belum lengkap: {missing}.",
            "Components of the service standard are missing: {missing}.",
        ),
        Text("{legal} memintanya; daftarnya di standard.yaml.", "{legal} asks for them; standard.yaml lists them."),
        Text(
            "Tulis di `components` layanan ini, atau sekali saja pada kantor atau pack.yaml.",
            "Write them in the `components` of this service, or once for the office or in pack.yaml.",
        ),
    ),
    "E049": (
        Text("Paket ini belum memiliki {missing}.", "This pack has no {missing}."),
        NOTHING,
        Text("Tambahkan sedikitnya satu berkas di {place}.", "Add at least one file at {place}."),
    ),
}

PACK_FILES = FileProblems(
    "promise",
    NUMBERS,
    PROBLEMS
    | FORM_PROBLEMS
    | PROCEDURE_PROBLEMS
    | VOICE_PROBLEMS
    | GOALS_PROBLEMS
    | RHYTHM_PROBLEMS
    | FOLLOWUP_PROBLEMS
    | APPRAISAL_PROBLEMS,
    example="docs/pack.md",
)
problem = PACK_FILES.problem
