"""What makes the application at home on a desktop: its bundle, icons and system package."""
