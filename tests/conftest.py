"""Settings that every test shares."""

import atexit
import os
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings

# The same examples on every machine: a failure that a colleague sees is a failure that you see. No timed asserts.
settings.register_profile(
    "house",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("house")

# What checking finds is remembered between calls: not in the folder of whoever runs the tests.
_CACHE = TemporaryDirectory(prefix="breakroom-cache-")
atexit.register(_CACHE.cleanup)
os.environ["BREAKROOM_CACHE"] = _CACHE.name
