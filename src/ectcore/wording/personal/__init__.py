"""What prose tells of a person that others should not read: numbers of pupils, health, names of pupils.

Each asks for a sign that it is about one person; what is said of groups, subjects and training is no secret.
"""
