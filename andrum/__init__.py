"""The front door: command line, the embedded one-process mode, the demo municipality."""
