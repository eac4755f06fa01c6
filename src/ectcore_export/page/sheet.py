"""A body to the whole file: nothing is loaded from elsewhere, and no script runs."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from ectcore_export.page.markup import Html, element, joined


def sheet(title: str, body: Html) -> bytes:
    """The file, in UTF-8."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", _style()),
    )
    page = element("html", head, element("body", body), lang="en-GB")
    return joined([Html("<!doctype html>\n"), page, Html("\n")]).encode()


@cache
def _style() -> Html:
    return Html(files("ectcore_export.page").joinpath("page.css").read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """What a browser may do: show the page in the style that stands in it, and nothing else."""
    style = b64encode(sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'"
