import Vocabulary

/// Toneless readings of Chinese characters. Syllables are numbered alphabetically, so that those
/// with the same first letters form a range.
enum Pinyin {
  typealias Syllable = UInt16

  /// Returns the first letter of a syllable.
  static func initial(_ syllable: Syllable) -> UInt16 { table.initial(syllable) }

  /// All syllables, sorted: `a`, `ai`, `an` ... with ü written v.
  static var syllables: [String] { table.syllables }

  /// Returns every reading of a letter (heteronyms have several); digits are read as they are
  /// spoken.
  @inline(__always)
  static func readings(_ letter: UInt16) -> UnsafeBufferPointer<Syllable> { table.readings(letter) }

  /// Returns the letters with a reading.
  static func letters(_ syllable: Syllable) -> [UInt16] { table.letters[Int(syllable)] }

  /// Returns the syllables that begin with these letters; nil when there are none.
  static func syllables(beginningWith letters: some StringProtocol) -> ClosedRange<Syllable>? {
    guard let (low, high) = PinyinTable.bounds(standard(letters)) else { return nil }
    let first = table.firstIndex(from: low)
    let end = table.firstIndex(from: high)
    return first < end ? Syllable(first)...Syllable(end - 1) : nil
  }

  static func syllable(_ spelling: some StringProtocol) -> Syllable? {
    // lüe and nüe are mostly typed with u.
    if spelling == "lue" { return syllable("lve") }
    if spelling == "nue" { return syllable("nve") }
    guard let (low, _) = PinyinTable.bounds(standard(spelling)) else { return nil }
    let index = table.firstIndex(from: low)
    return table.isSpelled(low, index) ? Syllable(index) : nil
  }

  /// Behind j, q, x and y the ü is written u, and often typed v.
  private static func standard(_ letters: some StringProtocol) -> String {
    guard letters.utf8.dropFirst().first == UInt8(ascii: "v"), let first = letters.first,
      "jqxy".contains(first)
    else { return String(letters) }
    return "\(first)u" + letters.dropFirst(2)
  }

  /// A syllable as careless speakers write it: no retroflex, no final g, n for l.
  @inline(__always)
  static func blurred(_ syllable: Syllable) -> Syllable { table.blurred[Int(syllable)] }

  /// Returns the syllables that careless speakers write in the same way.
  static func syllables(blurredAs blurred: Syllable) -> [Syllable] { table.alike[Int(blurred)] }

  private static let table = PinyinTable()
}

/// The readings as arrays, built once from `PinyinData` and kept as long as the program runs.
struct PinyinTable: @unchecked Sendable {
  private(set) var syllables: [String] = []
  private(set) var letters: [[UInt16]] = []
  /// The blurred form of each syllable, in plain memory like the readings.
  let blurred: UnsafeMutablePointer<Pinyin.Syllable>
  /// For each blurred syllable the syllables that are written like it.
  private(set) var alike: [[Pinyin.Syllable]] = []
  /// The spellings as numbers whose order is alphabetical.
  private var packed: [UInt64] = []
  /// For each slot the position in `flat` at which its readings begin, and one more for the end. It
  /// is plain memory, since it is read for each letter of each text, where an array would be
  /// reference-counted each time.
  private let starts: UnsafeMutablePointer<UInt16>
  private let flat: UnsafeMutablePointer<Pinyin.Syllable>

  /// The number of slots: U+4E00 to U+9FFF, then the ten digits.
  private static let slots = 0x5200 + 10

  init() {
    starts = .allocate(capacity: Self.slots + 1)
    starts.initialize(repeating: 0, count: Self.slots + 1)
    flat = .allocate(capacity: 1 << 14)
    flat.initialize(repeating: 0, count: 1 << 14)
    blurred = .allocate(capacity: 1 << 9)
    blurred.initialize(repeating: 0, count: 1 << 9)
    readData()
    let spoken = [
      ["ling"], ["yi", "yao"], ["er", "liang"], ["san"], ["si"], ["wu"], ["liu"], ["qi"], ["ba"],
      ["jiu"],
    ]
    for (digit, spellings) in spoken.enumerated() {
      for syllable in spellings.compactMap(number) {
        letters[Int(syllable)].append(UInt16(0x30 + digit))
      }
    }
    sortByLetter()
    blur()
  }

  private mutating func blur() {
    precondition(syllables.count <= 1 << 9, "there are some four hundred syllables")
    alike = syllables.map { _ in [] }
    for (syllable, spelling) in syllables.enumerated() {
      let careless = number(Self.blur(spelling)) ?? Pinyin.Syllable(syllable)
      blurred[syllable] = careless
      alike[Int(careless)].append(Pinyin.Syllable(syllable))
    }
  }

  private mutating func readData() {
    var name = ""
    for scalar in PinyinData.syllables.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A: name.unicodeScalars.append(scalar)
      case 0x4E00...0x9FFF:
        if !name.isEmpty {
          syllables.append(name)
          packed.append(Self.bounds(name)?.low ?? 0)
          letters.append([])
          name = ""
        }
        letters[letters.count - 1].append(UInt16(scalar.value))
      default: continue
      }
    }
  }

  private func sortByLetter() {
    let slots = letters.joined().compactMap(Self.slot)
    precondition(slots.count <= 1 << 14, "the room for readings is twice what they need")
    for slot in slots { starts[slot + 1] += 1 }
    for slot in 1...Self.slots { starts[slot] += starts[slot - 1] }
    var next = (0..<Self.slots).map { Int(starts[$0]) }
    for (syllable, letters) in letters.enumerated() {
      for slot in letters.compactMap(Self.slot) {
        flat[next[slot]] = Pinyin.Syllable(syllable)
        next[slot] += 1
      }
    }
  }

  @inline(__always)
  private static func slot(_ letter: UInt16) -> Int? {
    switch letter {
    case 0x4E00...0x9FFF: Int(letter) - 0x4E00
    case 0x30...0x39: Int(letter) - 0x30 + 0x5200
    default: nil
    }
  }

  @inline(__always)
  func readings(_ letter: UInt16) -> UnsafeBufferPointer<Pinyin.Syllable> {
    guard let slot = Self.slot(letter) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(starts[slot])
    return UnsafeBufferPointer(start: flat + start, count: Int(starts[slot + 1]) - start)
  }

  func initial(_ syllable: Pinyin.Syllable) -> UInt16 {
    UInt16(truncatingIfNeeded: packed[Int(syllable)] >> 56)
  }

  /// Returns one to six letters as a number of eight bytes, and the number after all spellings that
  /// begin with them; nil for another count of letters.
  static func bounds(_ letters: some StringProtocol) -> (low: UInt64, high: UInt64)? {
    let count = letters.utf8.count
    guard (1...6).contains(count) else { return nil }
    let value = letters.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let shift = UInt64(8 * (8 - count))
    return (value << shift, (value + 1) << shift)
  }

  /// Returns the first syllable whose number is at least the given one.
  func firstIndex(from number: UInt64) -> Int {
    packed.indices.partitionPoint { packed[$0] >= number }
  }

  func isSpelled(_ number: UInt64, _ index: Int) -> Bool {
    index < packed.count && packed[index] == number
  }

  private func number(_ spelling: String) -> Pinyin.Syllable? {
    guard let (low, _) = Self.bounds(spelling) else { return nil }
    let index = firstIndex(from: low)
    return isSpelled(low, index) ? Pinyin.Syllable(index) : nil
  }

  private static func blur(_ syllable: String) -> String {
    var spelling = syllable
    for (retroflex, flat) in [("zh", "z"), ("ch", "c"), ("sh", "s")]
    where spelling.hasPrefix(retroflex) {
      spelling = flat + spelling.dropFirst(2)
    }
    if spelling.hasPrefix("l") { spelling = "n" + spelling.dropFirst() }
    for nasal in ["ang", "eng", "ing"] where spelling.hasSuffix(nasal) {
      spelling.removeLast()
    }
    return spelling
  }
}
