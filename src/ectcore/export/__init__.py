"""Plans out: what an exporter is, how one is found by its name, and how it is run.

    contract    what an exporter has to be
    entries     which exporters there are, by metadata alone
    options     what can be asked of one
    loading     a name to an exporter
    watching    what an exporter does beside that
    muting      what an exporter prints
    running     an exporter and a plan to bytes

An exporter that is broken is shown with its distribution and the reason, and harms no other.
"""

from ectcore.export.contract import ACCEPTED_VERSIONS, API_VERSION, GROUP, CohortExporter, Exporter
from ectcore.export.entries import ExporterEntry, exporters, find
from ectcore.export.loading import ExporterCheck, LoadedExporter, check_exporters, exporter, load, load_exporter
from ectcore.export.muting import muted, nowhere
from ectcore.export.option_kinds import OptionSource
from ectcore.export.options import Option, host_options, options_of, read_options
from ectcore.export.running import MOST_BYTES, AnyExporter, export_cohort, export_plan, told_what_is_known

__all__ = [
    "ACCEPTED_VERSIONS",
    "API_VERSION",
    "GROUP",
    "MOST_BYTES",
    "AnyExporter",
    "CohortExporter",
    "Exporter",
    "ExporterCheck",
    "ExporterEntry",
    "LoadedExporter",
    "Option",
    "OptionSource",
    "check_exporters",
    "export_cohort",
    "export_plan",
    "exporter",
    "exporters",
    "find",
    "host_options",
    "load",
    "load_exporter",
    "muted",
    "nowhere",
    "options_of",
    "read_options",
    "told_what_is_known",
]
