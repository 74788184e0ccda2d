/// The sound of letters in the index: a Chinese character or a digit is each of its syllables, a
/// Latin letter stands for itself.
enum Sound {
  typealias Unit = UInt16

  /// Units of Latin letters are above all syllables.
  static func latin(_ letter: UInt16) -> Unit { 0x8000 | letter }

  static func isLatin(_ letter: UInt16) -> Bool { (0x61...0x7A).contains(letter) }

  /// Hands each sound of a letter to `body`.
  @inline(__always)
  static func forEach(_ letter: UInt16, _ body: (Unit) -> Void) {
    if isLatin(letter) { return body(latin(letter)) }
    for syllable in Pinyin.readings(letter) { body(syllable) }
  }

  /// The first sound of a letter as careless speakers say it; 0 for none.
  @inline(__always)
  static func careless(_ letter: UInt16) -> Unit {
    isLatin(letter) ? latin(letter) : Pinyin.readings(letter).first.map(Pinyin.blurred) ?? 0
  }

  /// The Latin letter that a sound begins with.
  static func initial(_ unit: Unit) -> UInt16 {
    unit & 0x8000 == 0 ? Pinyin.initial(unit) : unit & 0x7FFF
  }
}
