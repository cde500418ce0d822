"""Problems in one list, the most pressing first, each with an owner, a due date, and whether it helped."""
