"""A roster row by row: encodings, headings, cells, workbooks."""
