"""The addresses of the queue; the house mounts them once for each language."""

from django.urls import path

from berdampak.happening.queue import pages_appointment, pages_citizen, pages_counter, pages_day, pages_kiosk

urlpatterns = [
    path("antrean/", pages_citizen.malls, name="queue"),
    path("antrean/tiket/<str:token>/", pages_citizen.ticket, name="queue-ticket"),
    path("antrean/<str:mall>/", pages_citizen.mall, name="queue-mall"),
    path("antrean/<str:mall>/<str:service>/", pages_citizen.service, name="queue-service"),
    path("janji/", pages_appointment.services, name="appointments"),
    path("janji/<str:token>/", pages_appointment.appointment, name="appointment"),
    path("janji/<str:token>/pindah/", pages_appointment.move, name="appointment-move"),
    path("janji/<str:mall>/<str:service>/", pages_appointment.book, name="appointment-book"),
    path("kios/<str:mall>/", pages_kiosk.kiosk, name="kiosk"),
    path("kios/<str:mall>/nomor/<str:token>/", pages_kiosk.number, name="kiosk-number"),
    path("kios/<str:mall>/<str:service>/", pages_kiosk.service, name="kiosk-service"),
    path("layar/<str:mall>/", pages_kiosk.display, name="display"),
    path("loket/", pages_counter.counters, name="counters"),
    path("loket/pekerja.js", pages_counter.worker, name="counter-worker"),
    path("loket/<str:mall>/", pages_day.day, name="queue-day"),
    path("loket/<str:mall>/<str:code>/", pages_counter.counter, name="counter"),
    path("loket/<str:mall>/<str:code>/sinkron/", pages_counter.sync, name="counter-sync"),
]
