"""How Django finds the person of a session again; who may sign in is decided in `signing`."""

from django.contrib.auth.backends import BaseBackend

from berdampak.people.models import Account


class PeopleBackend(BaseBackend):
    """Accounts by number, as long as they are open."""

    def get_user(self, user_id: int) -> Account | None:
        """The account of a session, if it is still open."""
        return Account.objects.filter(pk=user_id, left_at=None).first()
