/// A set of numbers within a range, one bit each: what two sets share, ranks, and walks upwards.
struct NumberSet {
  let range: Range<Int>
  private var words: [UInt64]

  init(_ range: Range<Int>) {
    self.range = range
    words = [UInt64](repeating: 0, count: (range.count + 63) / 64)
  }

  /// Has all numbers of a range.
  init(all range: Range<Int>) {
    self.init(range)
    for place in words.indices { words[place] = .max }
    if range.count % 64 > 0 { words[words.count - 1] >>= UInt64(64 - range.count % 64) }
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

  /// Inserts those of the numbers that `numbers` hands out which another set of the same range has;
  /// it is told 1 for each of these, else 0.
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

  /// For each stretch of 64 numbers how many are in the set before it, and how many there are.
  var ranks: (before: [Int], count: Int) {
    var sum = 0
    let before = words.map { word in
      // Most stretches of a set of some hundred numbers have none.
      defer { if word != 0 { sum += word.nonzeroBitCount } }
      return sum
    }
    return (before, sum)
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
