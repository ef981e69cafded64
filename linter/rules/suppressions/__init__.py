"""SUP: suppressions that do nothing, give no reason, or name no rule."""
