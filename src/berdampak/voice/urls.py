"""The addresses of voice; the house mounts them once for each language."""

from django.urls import path

from berdampak.voice import pages_complaint, pages_followed, pages_inbox, pages_survey

urlpatterns = [
    path("survei/selesai/", pages_survey.survey_done, name="survey-done"),
    path("survei/kios/<str:mall>/", pages_survey.survey_kiosk, name="survey-kiosk"),
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
