/// A set of numbers within a range, one bit each: unions and intersections, walked in ascending
/// order.
struct NumberSet {
  let range: Range<Int>
  private var words: [UInt64]

  init(_ range: Range<Int>) {
    self.range = range
    words = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  mutating func insert(_ number: Int) {
    let place = number - range.lowerBound
    words[place >> 6] |= 1 << UInt64(place & 63)
  }

  func contains(_ number: Int) -> Bool {
    let place = number - range.lowerBound
    return words[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  mutating func formIntersection(_ other: NumberSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Hands each number to `body` until it returns false; false then.
  func forEach(_ body: (Int) -> Bool) -> Bool {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        guard body(range.lowerBound + (index << 6 | rest.trailingZeroBitCount)) else {
          return false
        }
        rest &= rest - 1
      }
    }
    return true
  }
}
