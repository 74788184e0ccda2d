/// Text as search compares it: letters and digits only, in lower case and half width, traditional
/// characters simplified. A letter is one UTF-16 unit; 0 means that a character is left out.
public enum Folding {
  /// Simplified forms of U+3400...U+9FFF and U+F900...U+FAFF; 0 where a character stands for
  /// itself.
  private static let simplified: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x10000)
    let letters = (FoldingData.simplified + FoldingData.more).unicodeScalars.lazy
      .filter { $0.value > 0x3000 && $0.value < 0x10000 }.map { UInt16($0.value) }
    var traditional: UInt16?
    for letter in letters {
      if let from = traditional {
        table[Int(from)] = letter
        traditional = nil
      } else {
        traditional = letter
      }
    }
    return table
  }()

  /// The letter that a scalar is searched as.
  static func letter(_ scalar: Unicode.Scalar) -> UInt16 {
    let value = scalar.value
    switch value {
    case 0x61...0x7A, 0x30...0x39: return UInt16(value)
    case 0x41...0x5A: return UInt16(value + 32)
    case 0..<0x80: return 0
    // Punctuation without any letter or number among it, most of a text's.
    case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3020: return 0
    case 0x3400...0x9FFF, 0xF900...0xFAFF:
      let simple = simplified[Int(value)]
      return simple == 0 ? UInt16(value) : simple
    case 0xFF01...0xFF5E: return letter(Unicode.Scalar(UInt8(value - 0xFF01 + 0x21)))
    default: return other(scalar)
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> UInt16 {
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return 0 }
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    // Rare characters beyond the first plane share the private units: a false hit there is
    // harmless.
    return lower.value < 0x10000 ? UInt16(lower.value) : 0xE000 + UInt16(lower.value % 6400)
  }

  /// Every scalar of a text, each as one unit: letters as they are searched, others as they stand.
  static func plain(_ text: String) -> [UInt16] {
    text.unicodeScalars.map { scalar in
      let letter = letter(scalar)
      if letter != 0 { return letter }
      let narrow = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      return UInt16(truncatingIfNeeded: narrow)
    }
  }

  /// The letters of a text. A hyphen or point between two Latin letters or digits counts as one, so
  /// that ids and figures such as `9.8` stay whole.
  static func letters(_ text: some StringProtocol) -> [UInt16] {
    var letters: [UInt16] = []
    letters.reserveCapacity(text.utf8.count / 3 + 4)
    scan(text.unicodeScalars) { letter, _ in letters.append(letter) }
    return letters
  }

  /// Hands each letter with the number of its scalar in the text to `body`.
  @inline(__always)
  static func scan(_ scalars: some Sequence<Unicode.Scalar>, _ body: (UInt16, Int) -> Void) {
    var index = 0
    var previous: UInt16 = 0
    var joint: (letter: UInt16, index: Int)?
    for scalar in scalars {
      defer { index += 1 }
      let letter = letter(scalar)
      if letter == 0 {
        let joins = isJoint(scalar) && joint == nil && isLatin(previous)
        joint = joins ? (UInt16(scalar.value), index) : nil
        previous = joins ? previous : 0
        continue
      }
      if let found = joint, isLatin(letter) { body(found.letter, found.index) }
      joint = nil
      body(letter, index)
      previous = letter
    }
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "." }

  /// A Latin letter or digit of ASCII.
  static func isLatin(_ letter: UInt16) -> Bool {
    (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter)
  }

  /// True when a Latin letter or digit goes on the word of the one before it: letters go with
  /// letters, digits with digits.
  static func goesOn(_ before: UInt16, _ letter: UInt16) -> Bool {
    isLatin(before) && (before < 0x3A) == (letter < 0x3A)
  }

  /// The form that two queries share when they mean the same to search: for counting picks by
  /// query.
  public static func key(_ text: String) -> String {
    words(text).map { String(decoding: $0, as: UTF16.self) }.joined(separator: " ")
  }

  /// The letters of each word: blanks and punctuation part words.
  static func words(_ text: String) -> [[UInt16]] {
    var words: [[UInt16]] = []
    var next = 0
    scan(text.unicodeScalars) { letter, index in
      if index != next || words.isEmpty { words.append([]) }
      words[words.count - 1].append(letter)
      next = index + 1
    }
    return words
  }
}

extension FoldingData {
  /// Spellings that Unihan does not call simplified, but that people who write traditional use.
  /// Some are simplified characters of their own too, such as 著 and 乾: 著急 and 乾洗 are typed
  /// oftener than 著名 and 乾坤.
  static let more = """
    妳你裏里喫吃祂他牠它週周乾干淨净籤签羣群佔占託托牀床遊游著着後后覆复祇只嚐尝徵征嚮向僱雇\
    昇升陞升擡抬噁恶慾欲讚赞於于歎叹蹟迹鑑鉴蔘参癒愈迺乃彫雕鵰雕墻墙峯峰綫线甦苏囌苏慼戚麪面\
    罎坛簷檐佈布暱昵綵彩倖幸滷卤彆别瀰弥蓆席鬪斗嬾懒釦扣揹背餵喂脣唇鷄鸡塼砖袴裤衞卫啓启綑捆\
    帬裙韈袜鞵鞋汙污溼湿煖暖姪侄嫺娴痠酸瞇眯輭软鍊链唸念脩修傌骂歳岁
    """
}
