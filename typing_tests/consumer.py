from datetime import date

from ectcore import ActionPlan, ActionStep, Due, Meeting, Person, PlanReview, Target, catalogue, check, exporter

session = catalogue.load("ucl-2020").session(year=1, module=5, week=7)
print(f"{session.title}: {session.known_minutes} minutes")

plan = ActionPlan(
    id="1f0e8a52-3c1d-5b7e-9a44-0d6c2f1b8e93",
    ect=Person(id="ect-014", display_name="Aisha Rahman"),
    meeting=Meeting(on=date(2026, 7, 14), focus=session.title, year=1),
    targets=(
        Target(
            id="target-1",
            statement="Pupils in 8C begin the starter within two minutes in 8 of 10 lessons",
            steps=(ActionStep(id="step-1", text="Rehearse the entry routine with my mentor"),),
            due=Due(on=date(2026, 10, 23), words="by October half-term"),
        ),
    ),
    reviews=(PlanReview(id="review-1", on=date(2026, 10, 2)),),
)
for finding in check(plan):
    print(f"{finding.where}: {finding.message} {finding.fix}")
print(exporter("markdown").export(plan).decode())
