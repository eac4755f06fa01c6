"""What keeps a target from each letter of SMART, and from clear action steps; one letter a module."""
