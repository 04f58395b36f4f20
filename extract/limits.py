"""What a process that reads what may be hostile is allowed to take."""

try:
    import resource
except ImportError:  # Windows has no such limits; the time on the clock still ends a process there
    resource = None

__all__ = ["limit_memory"]


def limit_memory(size: int) -> None:
    """Ends what asks this process for more than size bytes of address space in a MemoryError, for good.

    Where the system has no such limit, nothing happens.
    """
    if resource:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
