"""Working time: office hours, holidays by decree, durations and due moments. It does not know what a service is."""
