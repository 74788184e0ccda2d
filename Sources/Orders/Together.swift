import Dispatch

/// Runs two closures at once, on two processors where there are two, and waits for both: the first
/// on the calling thread, since a transaction may be open on it.
///
/// They must not touch the same variables: the compiler can't see that through `unsafe`.
///
/// - Throws: the error of the first, else that of the second.
func together(_ first: () throws -> Void, _ second: () throws -> Void) throws {
  try withoutActuallyEscaping(second) { second in
    nonisolated(unsafe) let task = second
    nonisolated(unsafe) var failure: (any Error)?
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      do {
        try task()
      } catch { failure = error }
    }
    defer { group.wait() }
    try first()
    group.wait()
    if let failure { throw failure }
  }
}
