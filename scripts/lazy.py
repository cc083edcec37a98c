"""Values that are made when they are asked for: thousands of them would fill the memory."""

from collections.abc import Iterable, Mapping


class Lazy(Mapping):
    """What `make` makes of each name, each time that it is asked for."""

    def __init__(self, names: Iterable, make):
        self.names, self.make = dict.fromkeys(names), make

    def __getitem__(self, name):
        if name not in self.names:
            raise KeyError(name)
        return self.make(name)

    def __iter__(self):
        return iter(self.names)

    def __len__(self):
        return len(self.names)
