"""Settings that every test shares."""

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
