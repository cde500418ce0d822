"""The addresses of questions and of audit samples; the house mounts them once for each language."""

from django.urls import path

from berdampak.act.questions import pages, pages_audit

urlpatterns = [
    path("pertanyaan/", pages.questions, name="questions"),
    path("pertanyaan/<str:code>/", pages.question, name="question"),
    path("pertanyaan/<str:code>/baris/", pages.rows, name="question-rows"),
    path("pertanyaan/<str:code>/jawab/", pages.answer, name="question-answer"),
    path("pertanyaan/<str:code>/temuan/", pages.find, name="question-find"),
    path("uji-petik/", pages_audit.samples, name="audits"),
    path("uji-petik/hasil/", pages_audit.oversight, name="oversight"),
    path("uji-petik/<str:week>/<str:scope>/", pages_audit.sample, name="audit"),
    path("uji-petik/<str:week>/<str:scope>/daftar.txt", pages_audit.listed, name="audit-list"),
    path("uji-petik/<str:week>/<str:scope>/<int:place>/", pages_audit.case, name="audit-case"),
]
