"""The addresses of agreements; the house mounts them once for each language."""

from django.urls import path

from berdampak.act.appraisal import pages, pages_conduct, pages_draft, pages_predicate

urlpatterns = [
    path("kinerja/", pages.agreements, name="agreements"),
    path("kinerja/baru/", pages_draft.new, name="agreement-new"),
    path("kinerja/<str:code>/", pages.agreement, name="agreement"),
    path("kinerja/<str:code>/target/<int:place>/", pages_draft.row, name="agreement-row"),
    path("kinerja/<str:code>/program/<int:place>/", pages_draft.programme, name="agreement-programme"),
    path("kinerja/<str:code>/tanda-tangan/", pages_draft.sign, name="agreement-sign"),
    path("kinerja/<str:code>/lembar.pdf", pages.sheet, name="agreement-sheet"),
    path("kinerja/<str:code>/capaian/", pages.achieved, name="agreement-achieved"),
    path("kinerja/<str:code>/perilaku/", pages_conduct.conduct, name="conduct"),
    path("kinerja/<str:code>/predikat/", pages_predicate.predicate, name="predicate"),
    path("kinerja/<str:code>/predikat/<str:period>/menetapkan/", pages_predicate.rate, name="predicate-rate"),
    path("kinerja/<str:code>/predikat/<str:period>/tanggapan/", pages_predicate.respond, name="predicate-respond"),
    path("kinerja/<str:code>/predikat/<str:period>/keberatan/", pages_predicate.decide, name="predicate-decide"),
    path("kinerja/<str:code>/predikat/<str:period>/lembar.pdf", pages_predicate.sheet, name="predicate-sheet"),
]
