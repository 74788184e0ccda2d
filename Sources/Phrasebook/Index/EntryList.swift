/// A list of entries in ascending order, unpacked as it is walked.
struct EntryList: Sequence {
  let count: Int
  private let start: Int
  private let store: ByteStore

  init(_ store: ByteStore, at offset: Int) {
    var reader = PhraseRecordReader(store: store, at: offset)
    count = reader.number()
    start = reader.at
    self.store = store
  }

  func makeIterator() -> Iterator { Iterator(store: store, left: count, at: start) }

  struct Iterator: IteratorProtocol {
    fileprivate let store: ByteStore
    fileprivate var left: Int
    fileprivate var at: Int
    private var previous = 0

    fileprivate init(store: ByteStore, left: Int, at: Int) {
      self.store = store
      self.left = left
      self.at = at
    }

    mutating func next() -> Int? {
      guard left > 0 else { return nil }
      left -= 1
      var step = 0
      var shift = 0
      while true {
        let byte = store.bytes[at]
        at += 1
        step |= Int(byte & 127) << shift
        if byte < 128 { break }
        shift += 7
      }
      previous += step
      return previous
    }
  }
}
