"""The addresses of a unit's notes; the house mounts them once for each language."""

from django.urls import path

from berdampak.happening.casework.unit import pages_leave, pages_outages, pages_roster

urlpatterns = [
    path("unit/jadwal/", pages_roster.roster, name="unit-roster"),
    path("unit/jadwal/minggu/", pages_roster.week, name="unit-roster-week"),
    path("unit/jadwal/hari/", pages_roster.day, name="unit-roster-day"),
    path("unit/cuti/", pages_leave.leave, name="unit-leave"),
    path("unit/cuti/minta/", pages_leave.ask, name="unit-leave-ask"),
    path("unit/cuti/catat/", pages_leave.note, name="unit-leave-note"),
    path("unit/cuti/<int:entry>/setujui/", pages_leave.grant, name="unit-leave-grant"),
    path("unit/cuti/<int:entry>/tolak/", pages_leave.decline, name="unit-leave-decline"),
    path("unit/gangguan/", pages_outages.list_outages, name="unit-outages"),
    path("unit/gangguan/catat/", pages_outages.note, name="unit-outage-note"),
    path("unit/gangguan/<int:entry>/selesai/", pages_outages.end, name="unit-outage-end"),
    path("unit/catatan/<int:entry>/batalkan/", pages_outages.take_back, name="unit-undo"),
]
