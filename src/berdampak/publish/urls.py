"""The addresses of the street door; the house mounts them once for each language."""

from django.urls import include, path, re_path

from berdampak.publish import pages, pages_book, pages_evidence, pages_goals, pages_officers, pages_own

CARD = r"^rapor/(?P<week>[^/]+)/(?P<kind>[a-z]+)/(?P<code>[\s\S]+)"

urlpatterns = [
    path("", include("berdampak.publish.citizen.urls")),
    path("rapor/", pages.cards, name="cards"),
    path("tentang/", pages.about, name="about"),
    path("pohon-kinerja/", pages_goals.goals, name="goals"),
    path("pohon-kinerja.json", pages_goals.goals_data, name="goals-data"),
    path("skema/kartu.json", pages.schema, name="card-schema"),
    path("status/", pages_book.status, name="status"),
    path("metrics", pages_book.metrics, name="metrics"),
    path("buku/checkpoint", pages_book.checkpoint, name="checkpoint"),
    path("buku/tile/<int:level>/<path:number>.p/<int:width>", pages_book.tile, name="tile-part"),
    path("buku/tile/<int:level>/<path:number>", pages_book.tile, name="tile"),
    path("rapor/saya/", pages_own.my_card, name="my-card"),
    path("rapor/saya/dilihat/", pages_own.my_looks, name="my-looks"),
    path("", include("berdampak.publish.rhythm.urls")),
    path("rapor/petugas/", pages_officers.officers, name="officers"),
    path("rapor/petugas/<str:code>/", pages_officers.officer, name="officer-card"),
    path("rapor/<str:week>/", pages.week, name="week"),
    re_path(CARD + r"\.(?P<file_format>pdf|xlsx|csv|json)\Z", pages.card_file, name="card-file"),
    re_path(CARD + r"\.bukti\Z", pages_evidence.evidence, name="card-evidence"),
    re_path(CARD + r"/\Z", pages.card, name="card"),
]
