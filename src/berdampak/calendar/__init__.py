"""Working time: office hours, holidays by decree, zones, durations and due moments. It does not know what a service is."""
