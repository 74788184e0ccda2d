extension Pattern.Place {
  /// The sounds that it admits, as ranges; for one letter alone its own, which other letters have
  /// too. Empty where the letter has none.
  var sounds: [ClosedRange<Sound.Unit>] {
    var ranges = readings
    if blurred {
      ranges = readings.flatMap { Array($0) }.flatMap(Pinyin.syllables(blurredAs:)).map { $0...$0 }
    }
    if Sound.isLatin(letter) || readings.isEmpty {
      Sound.forEach(letter) { ranges.append($0...$0) }
    }
    return ranges
  }

  /// The letter that all its sounds begin with, if there are many of them; nil when they are few or
  /// begin differently.
  var initial: UInt16? {
    guard !blurred, readings.count == 1, let range = readings.first, range.count > 1 else {
      return nil
    }
    let initial = Pinyin.initial(range.lowerBound)
    return initial == Pinyin.initial(range.upperBound) ? initial : nil
  }

  /// Whether it admits whatever begins with its initial.
  var isWholeInitial: Bool { initial != nil && initial == letter }
}
