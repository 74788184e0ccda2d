extension Range<Int> {
  /// The first number of the range for which a condition holds, the upper bound where it holds for
  /// none; found by halving. The condition holds for every number after one for which it holds.
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
