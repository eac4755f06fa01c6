"""Days as a school counts them: phrases of time to dates, school days, teaching weeks."""
