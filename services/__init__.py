"""The services. Each is a folder with the same rooms; none imports another."""
