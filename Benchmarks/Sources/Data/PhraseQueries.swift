/// What is looked for among made phrases, some hundred of each kind: half of it as frequent as words
/// are, most of the rest rare, a tenth not there at all.
struct PhraseQueries {
  /// One line of the table: what the queries are called, and the words of each.
  struct Kind {
    let name: String
    let queries: [[String]]
    /// Whether the other tools can answer them: they know no pinyin.
    let areCharacters: Bool

    var lines: [String] { queries.map { $0.joined(separator: " ") } }
  }

  private static let count = 300
  let phrases: MadePhrases
  private var words: Words { phrases.words }

  init(of phrases: MadePhrases) { self.phrases = phrases }

  var kinds: [Kind] {
    [
      kind("one character", seed: 11) { [String(mixed(1...3, &$0).text.prefix(1))] },
      kind("two characters", seed: 12) { [mixed(2...2, &$0).text] },
      kind("three characters", seed: 13) { random in
        [random.below(2) == 0 ? mixed(3...3, &random).text : words.text(3, &random)]
      },
      kind("pinyin", seed: 14, areCharacters: false) { [mixed(2...3, &$0).pinyin] },
      kind("initials", seed: 15, areCharacters: false) { random in
        [
          mixed(2...3, &random).initials
            + (random.below(2) == 0 ? "" : mixed(2...2, &random).initials)
        ]
      },
      twoWords,
    ]
  }

  /// Messages of 30 characters.
  var messages: [String] {
    var random = Random(seed: 17)
    return (0..<Self.count).map { _ in words.text(30, commas: true, &random) }
  }

  /// Most of them as one phrase begins its title and a sentence, so that something has both.
  private var twoWords: Kind {
    let known = phrases.makeIterator()
    return kind("two words", seed: 16) { random in
      if random.below(10) < 7, let phrase = known.next() {
        return [phrase.title, phrase.buyers[0]].map { String($0.prefix(2)) }
      }
      return [mixed(2...3, &random).text, mixed(2...2, &random).text]
    }
  }

  private func kind(
    _ name: String, seed: UInt64, areCharacters: Bool = true, _ make: (inout Random) -> [String]
  ) -> Kind {
    var random = Random(seed: seed)
    let queries = (0..<Self.count).map { _ in make(&random) }
    return Kind(name: name, queries: queries, areCharacters: areCharacters)
  }

  /// A word of so many letters.
  private func mixed(_ lengths: ClosedRange<Int>, _ random: inout Random) -> Word {
    let chance = random.below(10)
    while true {
      let word =
        chance < 5
        ? words.draw(&random) : random.pick(chance < 9 ? words.all : words.strange)
      if lengths.contains(word.letters.count) { return word }
    }
  }
}
