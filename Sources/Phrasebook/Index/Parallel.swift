import Dispatch

extension Array where Element: Sendable {
  /// Maps like `map`, on all cores: for work that takes long for each element.
  func inParallel<Result: Sendable>(_ work: @Sendable (Element) -> Result) -> [Result] {
    let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
    results.initialize(repeating: nil)
    defer {
      results.deinitialize()
      results.deallocate()
    }
    // Each turn writes its own element and no other.
    nonisolated(unsafe) let places = results
    DispatchQueue.concurrentPerform(iterations: count) { places[$0] = work(self[$0]) }
    return results.compactMap { $0 }
  }
}
