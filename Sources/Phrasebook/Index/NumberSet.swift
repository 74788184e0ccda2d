/// A set of numbers within a range, one bit each, with intersection, ranks and ascending iteration.
struct NumberSet {
  let range: Range<Int>
  private var words: [UInt64]

  init(_ range: Range<Int>) {
    self.range = range
    words = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  /// Makes a set of all numbers of a range.
  init(all range: Range<Int>) {
    self.init(range)
    for place in words.indices { words[place] = .max }
    if range.count % 64 > 0 { words[words.count - 1] >>= UInt64(64 - range.count % 64) }
  }

  /// Inserts every number that `numbers` passes on.
  @inline(__always)
  mutating func insertAll(_ numbers: ((Int) -> Void) -> Void) {
    let first = range.lowerBound
    words.withUnsafeMutableBufferPointer { words in
      numbers { number in
        let place = number - first
        words[place >> 6] |= 1 << UInt64(place & 63)
      }
    }
  }

  mutating func remove(_ number: Int) {
    let place = number - range.lowerBound
    words[place >> 6] &= ~(1 << UInt64(place & 63))
  }

  func contains(_ number: Int) -> Bool {
    let place = number - range.lowerBound
    return words[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// Inserts those of the numbers that `numbers` passes on which are in another set of the same
  /// range; the call returns 1 for each of these, else 0.
  @inline(__always)
  mutating func insert(from other: NumberSet, _ numbers: ((Int) -> Int) -> Void) {
    let first = range.lowerBound
    words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { others in
        numbers { number in
          let place = number - first
          let bit = others[place >> 6] >> UInt64(place & 63) & 1
          words[place >> 6] |= bit << UInt64(place & 63)
          return Int(truncatingIfNeeded: bit)
        }
      }
    }
  }

  /// For each group of 64 numbers how many of the set come before it, and the size of the set.
  var ranks: (before: [Int], count: Int) {
    var sum = 0
    let before = words.map { word in
      // Most groups of a set of some hundred numbers are empty.
      defer { if word != 0 { sum += word.nonzeroBitCount } }
      return sum
    }
    return (before, sum)
  }

  /// Returns the number of elements below a number.
  ///
  /// - Parameter ranks: `ranks.before` of this set.
  func rank(of number: Int, _ ranks: [Int]) -> Int {
    let place = number - range.lowerBound
    let before = words[place >> 6] & (1 << UInt64(place & 63) - 1)
    return ranks[place >> 6] + before.nonzeroBitCount
  }

  /// Passes each number to `body`.
  func forEach(_ body: (Int) -> Void) {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        body(range.lowerBound + (index << 6 | rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }
}
