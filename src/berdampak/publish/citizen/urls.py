"""The addresses of the citizens' pages."""

from django.urls import path

from berdampak.publish.citizen import (
    pages_apply,
    pages_reply,
    pages_send,
    pages_services,
    pages_track,
    pages_verify,
)

urlpatterns = [
    path("", pages_services.front, name="front"),
    path("layanan/", pages_services.services, name="services"),
    path("layanan/<str:code>.json", pages_services.service_json, name="service-json"),
    path("layanan/<str:code>/", pages_services.service, name="service"),
    path("layanan/<str:code>/ajukan/", pages_apply.begin, name="apply"),
    path("permohonan/<str:token>/", pages_apply.overview, name="draft"),
    path("permohonan/<str:token>/isi/<int:page>/", pages_apply.questions, name="draft-page"),
    path("permohonan/<str:token>/pemohon/", pages_apply.contact, name="draft-contact"),
    path("permohonan/<str:token>/berkas/<str:document>/", pages_send.paper, name="draft-paper"),
    path("permohonan/<str:token>/periksa/", pages_send.review, name="draft-review"),
    path("lacak/", pages_track.find, name="track"),
    path("berkas/<str:number>/", pages_track.case, name="case"),
    path("berkas/<str:number>/tanda-terima/", pages_send.receipt, name="receipt"),
    path("berkas/<str:number>/lengkapi/", pages_reply.reply, name="case-reply"),
    path("berkas/<str:number>/tarik/", pages_track.withdraw, name="case-withdraw"),
    path("berkas/<str:number>/surat/", pages_track.product, name="case-product"),
    path("akun/berkas/", pages_track.mine, name="my-cases"),
    path("verifikasi/", pages_verify.ask_word, name="verify"),
    path("verifikasi/<str:word>/", pages_verify.verify, name="verify-word"),
]
