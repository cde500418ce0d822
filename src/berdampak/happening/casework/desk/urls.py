"""The addresses of the desk; the house mounts them once for each language."""

from django.urls import path

from berdampak.happening.casework.desk import pages, pages_case, pages_deed, pages_file

urlpatterns = [
    path("meja/", pages.desk, name="desk"),
    path("meja/kerjakan/", pages.take, name="desk-take"),
    path("meja/unit/", pages.team, name="desk-unit"),
    path("meja/ajukan/", pages_file.file_for, name="desk-file"),
    path("meja/<str:number>/", pages_case.case, name="desk-case"),
    path("meja/<str:number>/isian/", pages_case.answers, name="desk-answers"),
    path("meja/<str:number>/berkas/<str:file>/", pages_case.paper, name="desk-paper"),
    path("meja/<str:number>/<str:deed>/", pages_deed.deed, name="desk-deed"),
]
