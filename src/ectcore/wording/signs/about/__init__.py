"""What a target is about, and whether that serves the meeting and own teaching."""
