/// A set of letters, one bit each.
struct LetterSet {
  private var words = [UInt64](repeating: 0, count: 1024)
  private(set) var letters: [UInt16] = []

  init(_ letters: some Sequence<UInt16>) {
    for letter in letters where !contains(letter) {
      words[Int(letter >> 6)] |= 1 << UInt64(letter & 63)
      self.letters.append(letter)
    }
  }

  func contains(_ letter: UInt16) -> Bool {
    words[Int(letter >> 6)] & 1 << UInt64(letter & 63) != 0
  }
}
