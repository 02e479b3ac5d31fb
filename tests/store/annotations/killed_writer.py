"""Edit annotations without end and say what is on the disk; to be killed at any moment.

``python killed_writer.py CORPUS STATE SEED``: prints a line for every state that was saved.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from reader.domain.document import Corpus, Document, DocumentId
from reader.domain.span import Span
from reader.services.annotating import Annotating, Schedule
from reader.services.annotation_files import annotation_desk
from reader.services.jobs import Ticket

TEXT = "one two three four five six seven eight nine ten " * 20


def service_on(
    corpus: Path, state: Path, schedule: Schedule = lambda *_: None
) -> tuple[Annotating, Corpus]:
    documents = tuple(
        Document(id=DocumentId(f"d-{n}"), path=f"{n}.txt", text=TEXT, title=str(n))
        for n in range(3)
    )
    held = Corpus(folder=str(corpus), title="c", documents=documents)
    service = Annotating(annotation_desk(corpus, state), schedule=schedule)
    service.take(service.loading(held)(Ticket(lambda _p: None, service.take)))
    return service, held


def main() -> None:
    corpus, state, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    service, held = service_on(corpus, state)
    assert not service.problems, service.problems
    rng = random.Random(seed)
    print("open", *sorted(service.entries), flush=True)
    while True:
        for _ in range(rng.randrange(1, 4)):
            ids = sorted(service.entries)
            if len(ids) > 30:
                service.tag(ids[:9], f"t{rng.randrange(9)}")
            document = rng.choice(held.documents)
            start = rng.randrange(900)
            service.highlight(document, Span(start, start + 5), "green", "a note\nof lines\n" * 20)
        service.save()
        assert not service.state.problems, service.state.problems
        print("saved", *sorted(service.entries), flush=True)


if __name__ == "__main__":
    main()
