"""What a government owes: offices, services, standards, procedures, with their legal ground. It never looks at what happened."""
