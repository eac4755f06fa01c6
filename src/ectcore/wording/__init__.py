"""What prose says; the only text heuristics.

words     a text as words: what is known of each, phrases of time, clauses
signs     what a clause shows: one thing to find a module
letters   what keeps a target from each letter of SMART, and from clear action steps
personal  what tells of a pupil or of somebody's health
reading   all of it together: a target understood once, which the rules ask
"""
