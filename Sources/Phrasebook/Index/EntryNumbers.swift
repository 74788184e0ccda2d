import Synchronization

/// Room for a number for each entry, kept from one use to the next: to get such room anew from the
/// system takes about as long as what is counted in it.
final class EntryNumbers: Sendable {
  private let numbers = Mutex<[Float]>([])

  /// Hands `count` numbers to `body`, which finds all of them 0 and leaves them so.
  func use<Result: Sendable>(
    _ count: Int, _ body: (UnsafeMutableBufferPointer<Float>) -> Result
  ) -> Result {
    numbers.withLock { numbers in
      if numbers.count < count { numbers = [Float](repeating: 0, count: count) }
      return numbers.withUnsafeMutableBufferPointer { body($0) }
    }
  }
}
