"""Fair standing: where officers and units stand beside peers with the same work, kept and sealed week by week."""
