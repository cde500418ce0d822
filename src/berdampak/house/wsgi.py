"""The WSGI application, for any server; none is given while the book would not be safe."""

import os

from django.core.wsgi import get_wsgi_application

from berdampak.house.book import refuse_unsafe_book

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "berdampak.house.settings")
application = get_wsgi_application()
refuse_unsafe_book()
