"""The addresses of follow-ups; the house mounts them once for each language."""

from django.urls import path

from berdampak.act.followups import pages, pages_forms

urlpatterns = [
    path("tindak-lanjut/", pages.followups, name="followups"),
    path("tindak-lanjut/usul/", pages_forms.idea, name="followup-idea"),
    path("tindak-lanjut/baru/", pages_forms.new, name="followup-new"),
    path("tindak-lanjut/<str:code>/", pages.followup, name="followup"),
    path("tindak-lanjut/<str:code>/keputusan/", pages_forms.decide, name="followup-decide"),
    path("tindak-lanjut/<str:code>/surat.pdf", pages.letter, name="followup-letter"),
    path("penghargaan/", pages.recognised, name="recognised"),
]
