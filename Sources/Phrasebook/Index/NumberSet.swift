/// A set of numbers within a range, one bit each: intersections, and walks in ascending order.
struct NumberSet {
  let range: Range<Int>
  private var words: [UInt64]

  init(_ range: Range<Int>) {
    self.range = range
    words = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  /// Inserts every number that `numbers` hands out.
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

  mutating func formIntersection(_ other: NumberSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// For each stretch of 64 numbers how many are in the set before it.
  var ranks: [Int] {
    var sum = 0
    return words.map { word in
      defer { sum += word.nonzeroBitCount }
      return sum
    }
  }

  /// How many numbers of the set are before this one.
  func rank(of number: Int, _ ranks: [Int]) -> Int {
    let place = number - range.lowerBound
    let before = words[place >> 6] & (1 << UInt64(place & 63) - 1)
    return ranks[place >> 6] + before.nonzeroBitCount
  }

  /// Hands each number to `body`.
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
