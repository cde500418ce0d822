"""The addresses of priorities; the house mounts them once for each language."""

from django.urls import path

from berdampak.act.priorities import pages

urlpatterns = [
    path("prioritas/", pages.problems, name="priorities"),
    path("prioritas/baru/", pages.new, name="priority-new"),
    path("prioritas/<str:code>/", pages.one_problem, name="priority"),
    path("prioritas/<str:code>/nilai/", pages.rate, name="priority-rate"),
    path("prioritas/<str:code>/ambil/", pages.take, name="priority-take"),
    path("prioritas/<str:code>/selesai/", pages.finish, name="priority-finish"),
]
