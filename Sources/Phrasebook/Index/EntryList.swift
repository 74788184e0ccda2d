/// A list of entries in ascending order, unpacked as it is walked: the steps from one to the next
/// as numbers of variable length; a step of 0 says that so many entries follow one after the other
/// as the next number tells.
///
/// It reads the index's bytes where they stand: whoever walks it keeps the index.
struct EntryList: Sequence, Equatable {
  let count: Int
  private let start: UnsafeRawPointer

  /// - Parameter start: where `append` wrote it; something stands behind it.
  init(at start: UnsafeRawPointer) {
    var at = start
    count = Varint.read(&at)
    self.start = at
  }

  /// Shorter rows than this are not worth being marked as such.
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
