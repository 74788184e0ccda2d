extension Range<Int> {
  /// Returns the first number of the range for which a condition holds, found by binary search; the
  /// upper bound when there is none. A condition that holds for a number must hold for all later
  /// ones.
  @inlinable
  @inline(__always)
  public func partitionPoint(where holds: (Int) throws -> Bool) rethrows -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if try holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
