"""The addresses of the rhythm; the house mounts them once for each language."""

from django.urls import path

from berdampak.publish.rhythm import pages_answer, pages_office, pages_rows

urlpatterns = [
    path("rapor/saya/<str:week>/langkah/", pages_rows.rows, name="my-rows"),
    path("rapor/saya/<str:week>/langkah/<int:place>/", pages_rows.objection, name="my-objection"),
    path("keberatan/", pages_answer.objections, name="objections"),
    path("keberatan/<str:week>/<str:officer>/<int:seq>/", pages_answer.objection, name="objection"),
    path("unit/rapor/", pages_office.office_cards, name="office-cards"),
]
