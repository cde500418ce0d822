"""People find a service by the words they use for it, with typing errors and all."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from berdampak.kernel.places import packs_folder
from berdampak.promise.facade import load_pack, search_services, suggest_words

QUERIES = """
KTP hilang | ktp-el
ktp ilang | ktp-el
bikin e-ktp | ktp-el
kartu penduduk rusak | ktp-el
cara mengurus KTP yang hilang | ktp-el
lost identity card | ktp-el
izin jualan | nib-pendampingan
ijin usaha | nib-pendampingan
mau buka warung | nib-pendampingan
jualan gorengan di pinggir jalan | nib-pendampingan
nomor induk berusaha | nib-pendampingan
bussiness licence | nib-pendampingan
bayi baru lahir | akta-kelahiran
akte lahir | akta-kelahiran
akta kelahiran anak | akta-kelahiran
surat lahir bayi | akta-kelahiran
birth certificate | akta-kelahiran
KK hilang | kartu-keluarga
pecah kk | kartu-keluarga
kartu keluarga baru | kartu-keluarga
menambah anak di KK | kartu-keluarga
paspor | paspor-baru
pasport habis masa berlaku | paspor-baru
perpanjangan paspor | paspor-baru
mau ke luar negeri bikin paspor | paspor-baru
izin bangun rumah | pbg
IMB | pbg
renovasi rumah | pbg
mendirikan bangunan | pbg
sertifikat laik fungsi | slf
perpanjang SIM | sim-perpanjangan
SIM motor mati | sim-perpanjangan
bikin sim c | sim-perpanjangan
surat kelakuan baik | skck
SKCK | skck
skkc | skck
kartu kuning | kartu-ak1
melamar kerja | kartu-ak1
cari kerja | kartu-ak1
pindah rumah | pindah-datang
ganti alamat ktp pindah kota | pindah-datang
surat tidak mampu | rekomendasi-bansos
SKTM | rekomendasi-bansos
bantuan sosial | rekomendasi-bansos
daftar haji | daftar-haji
naik haji | daftar-haji
mau nikah | daftar-nikah
perkawinan di KUA | daftar-nikah
BPJS kesehatan | jkn-daftar
kartu berobat | jkn-daftar
cairkan jamsostek | klaim-jht
uang JHT | klaim-jht
npwp hilang | npwp
daftar nomor pajak | npwp
pajak bumi bangunan | mutasi-pbb
balik nama pbb | mutasi-pbb
balik nama sertifikat tanah | balik-nama-tanah
jual beli tanah | balik-nama-tanah
sertifikat tanah asli atau palsu | cek-sertipikat
izin angkot | izin-trayek
legalisir ijasah | legalisasi-ijazah
izin praktek perawat | sip-perawat
izin rumah makan | laik-sehat
depot air minum | laik-sehat
limbah usaha | sppl
pungli | pengaduan-layanan
lapor petugas tidak ramah | pengaduan-layanan
pelatihan UMKM | pendampingan-ukm
pajak beli rumah | validasi-bphtb
imigrasi | paspor-baru
"""
TABLE = [tuple(part.strip() for part in line.split("|")) for line in QUERIES.strip().splitlines()]


@cache
def ternate():
    return load_pack(packs_folder() / "ternate")


@pytest.fixture(scope="module")
def pack():
    return ternate()


@pytest.mark.parametrize(("query", "wanted"), TABLE)
def test_what_people_say_finds_what_they_need(pack, query, wanted):
    assert wanted in [service.code for service in search_services(pack, query)[:3]]


def test_nine_in_ten_find_it_at_once(pack):
    first = [query for query, wanted in TABLE if search_services(pack, query)[0].code == wanted]
    assert len(first) >= 0.9 * len(TABLE), sorted({query for query, _ in TABLE} - set(first))


@pytest.mark.parametrize("query", ["", "   ", "xyzzy", "qwrtpl", "12345", "😀", "\x00\u202e"])
def test_what_means_nothing_finds_nothing(pack, query):
    assert search_services(pack, query) == []


def test_who_finds_nothing_is_told_what_comes_near(pack):
    assert "paspor" in [one.lower() for one in suggest_words(pack, "psprt")]


def test_services_of_officials_among_themselves_are_not_found(pack):
    assert "cuti-pegawai" not in [service.code for service in search_services(pack, "cuti tahunan")]


@given(st.text(max_size=300))
def test_anything_may_be_asked(query):
    assert len(search_services(ternate(), query)) <= len(ternate().services)
    suggest_words(ternate(), query)
