"""Every address: Indonesian at the root, the same pages in English under `/en/`."""

from django.urls import include, path

from berdampak.house.slots import fill_slots

PAGES = "berdampak.publish.urls"

urlpatterns = [
    path("en/", include(PAGES), {"language": "en"}),
    path("", include(PAGES), {"language": "id"}),
]
handler400 = "berdampak.publish.pages_error.bad_request"
handler403 = "berdampak.publish.pages_error.bad_request"
handler404 = "berdampak.publish.pages_error.not_found"
handler500 = "berdampak.publish.pages_error.server_error"

fill_slots()
