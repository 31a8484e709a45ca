"""Wall-clock budgets and logging shared by the training stages."""
import time

import torch


class Stopwatch:
    """Seconds spent in a stage over all its runs: `before` comes from the checkpoint that the run resumed."""

    def __init__(self, before=0.):
        self.before, self.started = before, time.monotonic()

    def seconds(self):
        return self.before + time.monotonic() - self.started


def log(message):
    print(time.strftime("%H:%M:%S"), message, flush=True)


def save_atomically(state, path):
    """A run killed while saving must leave the previous checkpoint readable."""
    temporary = path.with_suffix(".tmp")
    torch.save(state, temporary)
    temporary.rename(path)
