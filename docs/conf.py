"""How the documentation is built: `sphinx-build -n -W docs FOLDER`."""

import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "ectcore"
author = "The ectcore contributors"
project_copyright = "The ectcore contributors"
release = metadata.version("ectcore")
language = "en-GB"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "reference", "outside"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_ext", "_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]
autodoc_typehints = "none"
autodoc_member_order = "bysource"
napoleon_use_ivar = True
nitpick_ignore_regex = [("py:.*", ".*")]
html_theme = "furo"
html_title = "ectcore"
html_static_path: list[str] = []
html_copy_source = False
html_show_sphinx = False
