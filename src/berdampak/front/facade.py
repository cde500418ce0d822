"""The front door of the joinery.

Pages that answer a request are made by `berdampak.front.contracts`, which needs Django.
"""

from berdampak.front.drawing_bars import draw_bar, draw_interval
from berdampak.front.drawing_funnel import Funnel, FunnelWords, draw_funnel
from berdampak.front.drawing_lines import draw_run, draw_sparkline
from berdampak.front.drawing_quadrant import QuadrantWords, draw_quadrant
from berdampak.front.drawing_tree import TreeBox, draw_tree
from berdampak.front.fields import Field, FieldError, Option, Row, list_errors
from berdampak.front.paper import write_paper
from berdampak.front.slots import SLOTS, Place, Waiting
from berdampak.front.templates import render_template, stylesheet, stylesheet_address

__all__ = [
    "SLOTS",
    "Field",
    "FieldError",
    "Funnel",
    "FunnelWords",
    "Option",
    "Place",
    "QuadrantWords",
    "Row",
    "TreeBox",
    "Waiting",
    "draw_bar",
    "draw_funnel",
    "draw_interval",
    "draw_quadrant",
    "draw_run",
    "draw_sparkline",
    "draw_tree",
    "list_errors",
    "render_template",
    "stylesheet",
    "stylesheet_address",
    "write_paper",
]
