extension Pattern.Place {
  /// The sounds that it admits, as ranges in ascending order; for one letter alone its own, which
  /// other letters have too. Empty where the letter has none.
  var sounds: [ClosedRange<Sound.Unit>] {
    var ranges = readings
    if blurred {
      ranges = readings.joined().flatMap(Pinyin.syllables(blurredAs:)).map { $0...$0 }
    }
    if Sound.isLatin(letter) || readings.isEmpty {
      Sound.forEach(letter) { ranges.append($0...$0) }
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    return ranges.reduce(into: []) { joined, range in
      guard let last = joined.last, range.lowerBound <= last.upperBound + 1 else {
        return joined.append(range)
      }
      joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
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

  /// True when it admits every sound that begins with its initial.
  var isWholeInitial: Bool { initial != nil && initial == letter }
}
