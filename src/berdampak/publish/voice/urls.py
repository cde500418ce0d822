"""The addresses of what citizens say; the house mounts them once for each language."""

from django.urls import path, re_path

from berdampak.publish.voice import pages

urlpatterns = [
    path("suara/", pages.voice, name="voice"),
    path("suara/<str:period>/", pages.voice, name="voice-period"),
    re_path(r"^suara/(?P<period>[^/]+)\.(?P<file_format>csv|json)\Z", pages.voice_file, name="voice-file"),
]
