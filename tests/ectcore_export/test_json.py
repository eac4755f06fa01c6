"""The plan as JSON."""

import json

from ectcore import decode, encode, exporter


def test_the_json_of_a_plan_is_the_plan(plan):
    data = exporter("json").export(plan)
    assert decode(data) == plan
    assert data == encode(plan)


def test_any_reader_of_json_finds_the_texts(plan):
    data = exporter("json").export(plan)
    assert json.loads(data)["targets"][0]["statement"] == plan.targets[0].statement
