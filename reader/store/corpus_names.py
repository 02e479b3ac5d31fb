"""What of a folder is not a document but Synoptic's own, by name."""

CORPUS_FILE = "corpus.yaml"
ANNOTATIONS = "annotations"
