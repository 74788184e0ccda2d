/// A word with its pinyin.
struct Word {
  struct Letter {
    let text: Substring
    let pinyin: Substring

    /// As `tui退`.
    init(_ pair: Substring) {
      text = pair.suffix(1)
      pinyin = pair.dropLast()
    }
  }

  let letters: [Letter]

  var text: String { letters.map(\.text).joined() }
  /// `tuihuo`
  var pinyin: String { letters.map(\.pinyin).joined() }
  /// `th`
  var initials: String { String(letters.compactMap(\.pinyin.first)) }
}

/// Words as frequent as words are: the one of rank r is drawn as often as 1 / (r + 10) says
/// (Zipf and Mandelbrot). First those that shops use most, then others of one to three characters.
struct Words {
  let all: [Word]
  /// Words of which nothing is in any phrase.
  let strange: [Word]
  /// Sums of the shares up to each.
  private let sums: [Double]

  /// - Parameter count: how many, which is many more than there are common ones.
  init(count: Int = 20_000) {
    var random = Random(seed: 6)
    let letters = WordData.letters.split(whereSeparator: \.isWhitespace).map(Word.Letter.init)
    let byText = Dictionary(letters.map { ($0.text, $0) }) { first, _ in first }
    var words = WordData.common.split(whereSeparator: \.isWhitespace).map { word in
      Word(letters: word.indices.compactMap { byText[word[$0...$0]] })
    }
    while words.count < count {
      words.append(
        Word(
          letters: (0..<random.pick([1, 2, 2, 2, 2, 3])).map { _ in
            random.pick(letters)
          }))
    }
    all = words
    strange = WordData.strange.split(whereSeparator: \.isWhitespace).map { word in
      Word(letters: word.split(separator: "-").map(Word.Letter.init))
    }
    var sum = 0.0
    sums = words.indices.map { rank in
      sum += 1 / Double(rank + 10)
      return sum
    }
  }

  /// The more frequent, the likelier.
  func draw(_ random: inout Random) -> Word {
    let share = Double(random.next() >> 11) / 0x1p53 * (sums.last ?? 0)
    var (low, high) = (0, all.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] < share { low = middle + 1 } else { high = middle }
    }
    return all[low]
  }

  /// Words one after the other until there are so many characters, with commas where asked.
  func text(_ length: Int, commas: Bool = false, _ random: inout Random) -> String {
    var text = ""
    while text.count < length {
      text += draw(&random).text
      if commas, random.below(5) == 0 { text += "，" }
    }
    return String(text.prefix(length))
  }
}
