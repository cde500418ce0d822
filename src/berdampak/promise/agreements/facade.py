"""The front door of agreements: draft, offer, sign, revise, end, read, and print."""

from berdampak.promise.agreements.deeds import (
    end,
    find_agreement,
    hash_terms,
    hash_text,
    list_agreements,
    list_in_force,
    list_own,
    may_end,
    offer,
    open_agreement,
    revise,
    save_terms,
    sign,
    standing_of,
    take_back,
    thing_of,
    undo,
)
from berdampak.promise.agreements.form import form_of
from berdampak.promise.agreements.phrases import aim_text, budget_text, decimal_text, quarters_text
from berdampak.promise.agreements.problems import find_problem, problem
from berdampak.promise.agreements.rules_state import can
from berdampak.promise.agreements.rules_terms import read_aim, read_money, read_number
from berdampak.promise.agreements.sheet import write_sheet
from berdampak.promise.agreements.words import FIRST, SECOND, STATES

__all__ = [
    "FIRST",
    "SECOND",
    "STATES",
    "aim_text",
    "budget_text",
    "can",
    "decimal_text",
    "end",
    "find_agreement",
    "find_problem",
    "form_of",
    "hash_terms",
    "hash_text",
    "list_agreements",
    "list_in_force",
    "list_own",
    "may_end",
    "offer",
    "open_agreement",
    "problem",
    "quarters_text",
    "read_aim",
    "read_money",
    "read_number",
    "revise",
    "save_terms",
    "sign",
    "standing_of",
    "take_back",
    "thing_of",
    "undo",
    "write_sheet",
]
