"""How hypothesis searches: the same examples at every run, however slow the machine."""

from hypothesis import settings

settings.register_profile("house", deadline=None, derandomize=True)
settings.register_profile("quick", settings.get_profile("house"), max_examples=10)
settings.load_profile("house")
