import Dispatch

/// Does two things at once, on two processors where there are two, and waits for both.
///
/// They must not touch the same variables: the compiler can't see that through `unsafe`. Throws
/// what the first throws, else what the second does.
func together(_ first: () throws -> Void, _ second: () throws -> Void) throws {
  try withoutActuallyEscaping(first) { first in
    try withoutActuallyEscaping(second) { second in
      nonisolated(unsafe) let tasks = [first, second]
      nonisolated(unsafe) var failures: (first: (any Error)?, second: (any Error)?)
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        do {
          try tasks[index]()
        } catch {
          if index == 0 { failures.first = error } else { failures.second = error }
        }
      }
      if let failure = failures.first ?? failures.second { throw failure }
    }
  }
}
