/// The words by which a buyer is known, found in texts however they are spelt: with blanks or
/// hyphens between, in full width, in either case. Erasing puts `mark` in their place (STORE.md,
/// Personal data).
public struct BuyerWords: Sendable {
  /// Stands where a buyer's word stood. It is fit for every place: it begins no markup in YAML.
  public static let mark = "＊＊＊"

  /// A word in its folded spelling.
  private struct Word {
    let scalars: [Unicode.Scalar]
    /// True for a name that may be a common word: it counts only in a text that is about the buyer.
    let isWeak: Bool
  }

  private var words: [Word] = []

  public init() {}

  public var isEmpty: Bool { words.isEmpty }

  /// Adds a number; one that is masked, or too short for a phone, names nobody.
  public mutating func add(phone text: String?) {
    guard let text, !text.contains("*") else { return }
    var digits = Self.folded(text).map(\.scalar).filter { $0.properties.numericType == .decimal }
    for prefix in ["0086", "86"] where digits.count == 11 + prefix.count {
      let isPrefixed = digits.starts(with: prefix.unicodeScalars)
      if isPrefixed { digits.removeFirst(prefix.count) }
    }
    guard digits.count >= 7 else { return }
    add(digits, isWeak: false)
    // A text that was masked before still says whose it was.
    let number = String(String.UnicodeScalarView(digits))
    add(Self.folded(Mask.number(number)).map(\.scalar), isWeak: false)
  }

  /// - Parameter isCommon: true for a name that is a word of the shop's goods, such as 牛仔裤: it
  ///   counts only in texts that are about the buyer.
  public mutating func add(name text: String?, isCommon: Bool = false) {
    guard let text, !text.contains("*") else { return }
    let scalars = Self.folded(text).map(\.scalar)
    let isShort = scalars.count < (scalars.allSatisfy(\.isASCII) ? 5 : 3)
    // A member may call himself like a tag, which must stay in everybody's notes.
    let isTag = scalars.contains { "号號旗".unicodeScalars.contains($0) }
    if scalars.count >= 2 { add(scalars, isWeak: isCommon || isShort || isTag) }
  }

  public mutating func add(address text: String?) {
    guard let text, !text.contains("*") else { return }
    let scalars = Self.folded(text).map(\.scalar)
    if scalars.count >= 4 { add(scalars, isWeak: false) }
  }

  /// Ids of fields that hold a buyer's name.
  private static let nameFields: Set = [
    "buyer", "name", "caller", "receiver", "customer", "contact", "member",
  ]

  /// Adds the content of a case's personal field: a number, a name, or other words, which may be
  /// common ones.
  public mutating func add(field id: String, _ text: String) {
    guard !text.contains("*") else { return }
    let scalars = Self.folded(text).map(\.scalar)
    let digits = scalars.count { $0.properties.numericType == .decimal }
    if digits >= 7 { add(phone: text) }
    if Self.nameFields.contains(id) { return add(name: text) }
    if scalars.count >= 2 { add(scalars, isWeak: digits < 4) }
  }

  private mutating func add(_ scalars: [Unicode.Scalar], isWeak: Bool) {
    guard !words.contains(where: { $0.scalars == scalars }) else { return }
    words.append(Word(scalars: scalars, isWeak: isWeak))
    // The longest first, so that a name within an address leaves no rest of it.
    words.sort { $0.scalars.count > $1.scalars.count }
  }

  /// Returns a text with every word replaced by the mark; the text itself when it has none.
  ///
  /// - Parameter isAbout: true for a text that is about the buyer, in which a short name counts.
  public func erased(from text: String, isAbout: Bool) -> String {
    let folded = Self.folded(text)
    var places = places(in: folded) { !$0.isWeak }
    if isAbout || !places.isEmpty { places += self.places(in: folded, where: \.isWeak) }
    guard !places.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var next = 0
    for place in places.sorted(by: {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    })
    where place.upperBound > next {
      if place.lowerBound >= next {
        result.append(contentsOf: scalars[next..<place.lowerBound])
        result.append(contentsOf: Self.mark.unicodeScalars)
      }
      next = place.upperBound
    }
    result.append(contentsOf: scalars[next...])
    return String(result)
  }

  /// The stretches of the text that spell a word.
  private func places(
    in folded: [Folded], where isWanted: (Word) -> Bool
  ) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for word in words where isWanted(word) && word.scalars.count <= folded.count {
      var start = 0
      while start + word.scalars.count <= folded.count {
        let isHere = word.scalars.indices.allSatisfy {
          folded[start + $0].scalar == word.scalars[$0]
        }
        guard isHere else {
          start += 1
          continue
        }
        let end = start + word.scalars.count
        places.append(folded[start].index..<folded[end - 1].index + 1)
        start = end
      }
    }
    return places
  }

  // Folding.

  private struct Folded {
    let scalar: Unicode.Scalar
    /// The index in the text's scalars.
    let index: Int
  }

  private static func folded(_ text: String) -> [Folded] {
    var folded: [Folded] = []
    folded.reserveCapacity(text.utf8.count)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if let scalar = Self.folded(scalar) { folded.append(Folded(scalar: scalar, index: index)) }
    }
    return folded
  }

  /// The character in half width and lower case; nil for one that only separates.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    var value = scalar.value
    if 0xFF01...0xFF5E ~= value { value -= 0xFEE0 }
    switch value {
    case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0xA0, 0xB7, 0x2010...0x2015, 0x3000, 0x9...0xD: return nil
    case 0x41...0x5A: value += 0x20
    default: if scalar.isRisky { return nil }
    }
    return Unicode.Scalar(value)
  }
}
