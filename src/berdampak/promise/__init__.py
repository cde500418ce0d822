"""What a government owes: offices, services, standards, procedures, on what ground. It never looks at what happens."""
