"""How much a file may be."""

FILE_BYTES_MAX = 10_000_000
"""Largest file that is taken in."""

PAGES_MAX = 200
"""Most pages of a PDF."""

PIXELS_MAX = 50_000_000
"""Most pixels of an image; the cameras of telephones stay below."""

SIDE_PIXELS_MAX = 20_000
"""Longest side of an image."""

PDF_OBJECTS_MAX = 200_000
"""Most objects of a PDF."""

INFLATED_BYTES_MAX = 64_000_000
"""Most that a compressed part of a PDF may unpack to while it is read."""

NAME_CHARACTERS_MAX = 80
"""Longest name of a file that is remembered."""

FILES_PER_OWNER_MAX = 100
"""Most files that one draft, case or person may have."""

UNCLAIMED_HOURS = 24
"""A file on the disk that no row tells of is swept after this long."""
