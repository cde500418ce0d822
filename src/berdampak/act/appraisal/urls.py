"""The addresses of agreements; the house mounts them once for each language."""

from django.urls import path

from berdampak.act.appraisal import pages, pages_draft

urlpatterns = [
    path("kinerja/", pages.agreements, name="agreements"),
    path("kinerja/baru/", pages_draft.new, name="agreement-new"),
    path("kinerja/<str:code>/", pages.agreement, name="agreement"),
    path("kinerja/<str:code>/target/<int:place>/", pages_draft.row, name="agreement-row"),
    path("kinerja/<str:code>/program/<int:place>/", pages_draft.programme, name="agreement-programme"),
    path("kinerja/<str:code>/tanda-tangan/", pages_draft.sign, name="agreement-sign"),
    path("kinerja/<str:code>/lembar.pdf", pages.sheet, name="agreement-sheet"),
    path("kinerja/<str:code>/capaian/", pages.achieved, name="agreement-achieved"),
]
