"""The addresses of people; the house mounts them once for each language."""

from django.urls import path, re_path

from berdampak.people import pages_account, pages_second, pages_signing, pages_tokens

urlpatterns = [
    path("masuk/", pages_signing.sign_in, name="sign_in"),
    path("masuk/kode/", pages_signing.sign_in_code, name="sign_in_code"),
    path("masuk/nama/", pages_signing.sign_up_name, name="sign_up_name"),
    path("masuk/petugas/", pages_signing.sign_in_officer, name="sign_in_officer"),
    path("masuk/kedua/", pages_signing.second_factor, name="second_factor"),
    path("masuk/lupa/", pages_signing.password_forgotten, name="password_forgotten"),
    path("masuk/lupa/kode/", pages_signing.password_code, name="password_code"),
    path("masuk/lupa/baru/", pages_signing.password_new, name="password_new"),
    path("keluar/", pages_signing.leave_page, name="sign_out"),
    path("akun/", pages_account.account_page, name="account"),
    path("akun/nama/", pages_account.profile, name="account_profile"),
    path("akun/kontak/kode/", pages_account.contact_code, name="account_contact_code"),
    re_path(r"^akun/kontak/(?P<kind>surel|ponsel)/\Z", pages_account.contact, name="account_contact"),
    path("akun/sandi/", pages_account.password, name="account_password"),
    path("akun/perangkat/", pages_account.devices, name="account_devices"),
    path("akun/kedua/", pages_second.setup, name="second_factor_setup"),
    path("akun/kedua/aplikasi/", pages_second.app, name="second_app"),
    path("akun/kedua/kunci/", pages_second.passkey, name="second_passkey"),
    path("akun/kedua/kunci/<int:key>/hapus/", pages_second.remove, name="second_remove"),
    path("akun/kedua/cadangan/", pages_second.recovery, name="second_recovery"),
    path("akun/token/", pages_tokens.tokens, name="tokens"),
    path("akun/token/baru/", pages_tokens.token_new, name="token_new"),
    path("akun/token/<int:key>/akhiri/", pages_tokens.token_end, name="token_end"),
]
