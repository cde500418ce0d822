"""The addresses of voice; the house mounts them once for each language."""

from django.urls import path

from berdampak.voice import pages_complaint, pages_followed, pages_inbox, pages_survey, pages_written

urlpatterns = [
    path("survei/selesai/", pages_survey.survey_done, name="survey-done"),
    path("survei/kios/<str:mall>/", pages_survey.survey_kiosk, name="survey-kiosk"),
    path("survei/masuk/", pages_written.units, name="survey-words-units"),
    path("survei/masuk/<str:unit>/", pages_written.weeks, name="survey-words-unit"),
    path("survei/masuk/<str:unit>/<str:week>/", pages_written.week, name="survey-words"),
    path("survei/<str:token>/", pages_survey.survey, name="survey"),
    path("aduan/", pages_complaint.new, name="complaint-new"),
    path("aduan/terkirim/", pages_complaint.sent, name="complaint-sent"),
    path("aduan/ikuti/", pages_complaint.follow, name="complaint-follow"),
    path("aduan/tutup/", pages_complaint.close_here, name="complaint-close-here"),
    path("aduan/masuk/", pages_inbox.inbox, name="complaint-inbox"),
    path("aduan/masuk/<str:number>/", pages_inbox.one, name="complaint-one"),
    path("aduan/<str:number>/", pages_followed.followed, name="complaint"),
    path("aduan/<str:number>/lampiran/<str:file>/", pages_complaint.attachment, name="complaint-file"),
]
