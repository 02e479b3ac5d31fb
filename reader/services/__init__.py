"""What a reader can do, said without a window: open, compare. Long work comes back as a job."""
