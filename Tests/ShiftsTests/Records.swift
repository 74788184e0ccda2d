import Testing

/// Suites that write into a store: one after the other, because the time that a write takes for now is
/// the process's.
@Suite(.serialized) struct Records {}
