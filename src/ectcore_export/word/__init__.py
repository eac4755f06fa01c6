"""A school's own Word document, filled from a plan.

A document is *prepared* once, which finds everything that is wrong with it, and then *filled* for each plan.

    markup        the names of WordprocessingML, and lxml
    package       a .docx file to its parts and back
    contents      which parts hold words, and which must not come into a plan
    instructions  the code of a merge field, and what it does to a text
    fields        the fields of a part, as Word writes them
    places        where something stands, as people say it
    regions       what is repeated for each item of a section
    preparing     a document to one in which every merge field is a mark
    filling       marks to what a plan says
    mending       what repeating and filling must not leave behind

Between the two, a merge field is a `field` in a namespace of our own, and what is repeated stands in an `each`.
"""
