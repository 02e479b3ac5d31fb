"""Annotations as YAML files beside the documents: read strictly, written by the line. No Qt."""
