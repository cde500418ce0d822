"""A server for tests alone: posts that move cases, and posts that seal the book."""

import json
import os

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from berdampak.house.settings import _database

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
settings.ROOT_URLCONF = __name__
settings.DATABASES["sealer"] = _database(os.environ["SEALER_URL"])

from berdampak.house.wsgi import application  # noqa: E402  the addresses must be known before
from tests.sim.book_state import move_case, seal_now  # noqa: E402

__all__ = ["application", "urlpatterns"]


@csrf_exempt
def move(request: HttpRequest) -> JsonResponse:
    said = json.loads(request.body)
    sealed = move_case(said["stream"], said["key"], said["note"])
    told = {"position": sealed.position, "seq": sealed.seq, "leaf_hash": sealed.leaf_hash.hex()}
    return JsonResponse(told | {"repeated": sealed.repeated})


@csrf_exempt
def seal(_request: HttpRequest) -> JsonResponse:
    seal_now("sealer")
    return JsonResponse({})


@csrf_exempt
def ready(_request: HttpRequest) -> JsonResponse:
    return JsonResponse({})


urlpatterns = [path("move", move), path("seal", seal), path("ready", ready)]
