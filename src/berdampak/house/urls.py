"""Every address: Indonesian at the root, the same pages in English under `/en/`."""

from django.conf import settings
from django.urls import include, path

from berdampak.house import pages_webhooks
from berdampak.house.api import API
from berdampak.house.api_schema import read_api
from berdampak.house.slots import fill_slots
from berdampak.house.waiting import waiting_page

ROOMS = (
    "berdampak.happening.casework.desk.urls",
    "berdampak.happening.casework.unit.urls",
    "berdampak.publish.urls",
    "berdampak.people.urls",
    "berdampak.happening.queue.urls",
    "berdampak.voice.urls",
    "berdampak.publish.voice.urls",
    "berdampak.act.appraisal.urls",
    "berdampak.act.questions.urls",
    "berdampak.act.followups.urls",
    "berdampak.act.priorities.urls",
)
OWN = [
    path("menunggu/", waiting_page, name="waiting"),
    path("pengelola/webhook/", pages_webhooks.webhooks, name="webhooks"),
    path("pengelola/webhook/<str:hook>/", pages_webhooks.webhook, name="webhook"),
]
PROVIDER = "allauth.socialaccount.providers.openid_connect.urls"

urlpatterns = [
    path("api/", read_api, name="api"),
    path("api/v1/", API.urls),
    *(path("en/", include(room), {"language": "en"}) for room in (*ROOMS, OWN)),
    *(path("", include(room), {"language": "id"}) for room in (*ROOMS, OWN)),
    *([path("masuk/", include(PROVIDER))] if settings.OIDC else []),
]
handler400 = "berdampak.publish.pages_error.bad_request"
handler403 = "berdampak.publish.pages_error.bad_request"
handler404 = "berdampak.publish.pages_error.not_found"
handler500 = "berdampak.publish.pages_error.server_error"

fill_slots()
