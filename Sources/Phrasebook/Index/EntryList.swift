/// A list of entries in ascending order, decoded while iterating: the differences between
/// neighbours as numbers of variable length. A difference of 0 means that the next number is the
/// length of a run of consecutive entries.
///
/// It reads the index's bytes in place, so its user must keep the index alive.
struct EntryList: Sequence, Equatable {
  let count: Int
  private let start: UnsafeRawPointer

  /// - Parameter start: the address at which `append` wrote the list; at least one byte follows the
  ///   list.
  init(at start: UnsafeRawPointer) {
    var at = start
    count = Varint.read(&at)
    self.start = at
  }

  /// The shortest run worth being encoded as one.
  private static let shortestRun = 3

  static func append(_ entries: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    Varint.append(entries.count, to: &bytes)
    var previous = -1
    var at = entries.startIndex
    while at < entries.endIndex {
      let entry = Int(entries[at])
      Varint.append(entry - previous, to: &bytes)
      at += 1
      var run = 0
      while at + run < entries.endIndex, Int(entries[at + run]) == entry + run + 1 { run += 1 }
      if run < shortestRun { run = 0 } else { bytes.append(0) }
      if run > 0 { Varint.append(run, to: &bytes) }
      at += run
      previous = entry + run
    }
  }

  func makeIterator() -> Iterator { Iterator(left: count, at: start) }

  struct Iterator: IteratorProtocol {
    private var left: Int
    private var run = 0
    private var at: UnsafeRawPointer
    private var previous = -1

    fileprivate init(left: Int, at: UnsafeRawPointer) {
      self.left = left
      self.at = at
    }

    @inline(__always)
    mutating func next() -> Int? {
      guard left > 0 else { return nil }
      left -= 1
      if run > 0 {
        run -= 1
        previous += 1
        return previous
      }
      var step = Varint.readShort(&at)
      if step == 0 {
        run = Varint.read(&at) - 1
        step = 1
      }
      previous += step
      return previous
    }
  }
}
