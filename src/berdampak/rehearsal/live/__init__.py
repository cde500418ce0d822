"""A few days of a mall played through its front doors: made-up people who file, take, return, advise and decide."""
