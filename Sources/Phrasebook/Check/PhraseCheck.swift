import Files
import Vocabulary

/// Checks phrases for faults that a lead should see, beyond those that make a file unreadable:
/// forbidden words, unknown variables, lengths, expired and unreachable phrases, duplicates and
/// near duplicates.
public struct PhraseCheck {
  private let folder: PhraseFolder
  private let rules: PhraseRules
  private var findings: [Finding] = []
  /// The places in heads of files that were reported.
  private var heads: Set<Place> = []

  /// Returns all findings about a folder, first those of reading it, then in the order of its
  /// phrases.
  public static func findings(in folder: PhraseFolder, _ rules: PhraseRules) -> [Finding] {
    findings(in: folder, rules) { _ in }
  }

  /// Returns the same for a folder that may be large.
  ///
  /// - Parameter progress: called now and then with the share that is done (0...1); an error that
  ///   it throws ends the check.
  public static func findings(
    in folder: PhraseFolder, _ rules: PhraseRules, progress: (Double) throws -> Void
  ) rethrows -> [Finding] {
    var check = PhraseCheck(folder: folder, rules: rules)
    let followed = Set(folder.phrases.flatMap(\.next))
    let count = folder.phrases.count
    for (number, phrase) in folder.phrases.enumerated() {
      // Comparing the phrases with each other takes about as long as checking each of them.
      if number % 100 == 0 { try progress(Double(number) / Double(2 * count)) }
      check.checkWording(phrase)
      check.checkUse(phrase, followed)
    }
    try progress(0.5)
    check.checkSentences()
    try progress(0.7)
    check.checkReplies()
    check.checkHabits()
    return folder.findings + check.findings
  }

  /// Returns the findings about the words of phrases: forbidden words, invisible characters,
  /// unknown variables, lengths.
  public static func wording(in folder: PhraseFolder, _ rules: PhraseRules) -> [Finding] {
    var check = PhraseCheck(folder: folder, rules: rules)
    for phrase in folder.phrases { check.checkWording(phrase) }
    return check.findings
  }

  private init(folder: PhraseFolder, rules: PhraseRules) {
    self.folder = folder
    self.rules = rules
  }

  private mutating func checkWording(_ phrase: Phrase) {
    checkWords(phrase)
    checkCharacters(phrase)
    checkMarkup(phrase)
    checkSigns(phrase)
    checkVariables(phrase)
    checkLength(phrase)
  }

  private mutating func checkWords(_ phrase: Phrase) {
    for message in phrase.allMessages {
      for (word, ground, rest) in rules.forbidden.found(in: message) {
        // Some of the following characters distinguish it from harmless words, unless the line ends
        // there.
        let written = [rest.prefix(word.count + 4), rest.prefix(word.count)].map(String.init)
        report(
          phrase, at: written, behind: "reply", Texts.forbiddenWord(phrase.id, word, ground),
          Texts.forbiddenFix(ground))
      }
    }
  }

  /// Reports characters that would be sent to a buyer unseen: each kind once per phrase, at its
  /// first place.
  private mutating func checkCharacters(_ phrase: Phrase) {
    var seen: Set<Unicode.Scalar> = []
    for scalar in phrase.allMessages.flatMap(HiddenCharacters.found)
    where seen.insert(scalar).inserted {
      // The character is written directly, or as an escape in double quotes.
      let spellings = [
        String(scalar), YAMLText.escape(scalar), YAMLText.escape(scalar).lowercased(),
      ]
      report(
        phrase, at: spellings, behind: "reply", Texts.hiddenCharacter(phrase.id, scalar),
        Texts.hiddenCharacterFix(scalar))
    }
  }

  /// Reports what another program's text left behind, which a buyer would see as it stands.
  private mutating func checkMarkup(_ phrase: Phrase) {
    var seen: Set<String> = []
    for mark in phrase.allMessages.flatMap(ForeignText.marks) where seen.insert(mark).inserted {
      report(
        phrase, at: [mark, String(mark.prefix(4))], behind: "reply",
        Texts.markup(phrase.id, mark), Texts.markupFix)
    }
  }

  /// Reports signs by which a file says something else than was meant: a comment that cuts a text
  /// short, and braces in full width, which no value fills.
  private mutating func checkSigns(_ phrase: Phrase) {
    let texts =
      [("title", phrase.title)] + phrase.allMessages.map { ("reply", $0) }
      + phrase.buyers.map { ("buyers", $0) }
    for (key, text) in texts {
      let place = folder.place(of: text, in: phrase, behind: key)
      guard place.column != nil, let line = place.line.flatMap({ folder.line($0, of: place.file) }),
        let comment = YAMLComment.behind(text, in: line)
      else { continue }
      report(phrase, at: [text], behind: key, Texts.cutShort(phrase.id, comment), Texts.quoteHash)
    }
    for message in phrase.allMessages {
      for match in message.matches(of: /[｛{]([^｛｝{}\n]{1,20})[｝}]/)
      where match.output.0.contains(where: { "｛｝".contains($0) }) {
        let written = String(match.output.0)
        report(
          phrase, at: [written], behind: "reply", Texts.wideBraces(phrase.id, written),
          Texts.wideBracesFix(String(match.output.1)))
      }
    }
  }

  private mutating func checkVariables(_ phrase: Phrase) {
    for name in phrase.allVariables where !rules.variables.known.contains(name) {
      let near = Nearest.match(name, among: rules.variables.known)
      report(
        phrase, at: ["{" + name], behind: "reply", Texts.unknownVariable(phrase.id, name),
        near.map(Text.didYouMean) ?? Texts.unknownVariableFix)
    }
  }

  private mutating func checkLength(_ phrase: Phrase) {
    let words =
      [(phrase.platform, phrase.reply + phrase.fallback)]
      + phrase.variants.map { ($0.platform ?? phrase.platform, $0.reply + $0.fallback) }
    for (platform, messages) in words {
      let limit = rules.limit(on: platform)
      for message in messages {
        let length = (try? Template(message))?.length ?? 0
        guard length > limit else { continue }
        report(
          phrase, at: [String(message.prefix(8))], behind: "reply",
          Texts.tooLong(phrase.id, length, limit), Texts.tooLongFix)
      }
    }
  }

  private mutating func checkUse(_ phrase: Phrase, _ followed: Set<String>) {
    if let until = phrase.until, until.day < rules.day {
      report(phrase, at: ["until"], Texts.expired(phrase.id, until), Texts.expiredFix)
    }
    // What the shop begins answers nobody: it is looked for by its words.
    if phrase.buyers.isEmpty, phrase.category != .notice, !followed.contains(phrase.id) {
      report(phrase, Texts.unreachable(phrase.id), Texts.unreachableFix)
    }
    checkNames("shop", [phrase.shop] + phrase.variants.map(\.shop), rules.shops, phrase)
    checkNames(
      "platform", [phrase.platform] + phrase.variants.map(\.platform), rules.platforms, phrase)
  }

  /// Reports names of shops or platforms that do not exist: a reply for one of these is never
  /// shown.
  private mutating func checkNames(
    _ key: String, _ names: [String?], _ known: [String], _ phrase: Phrase
  ) {
    guard !known.isEmpty else { return }
    var seen = Set(known)
    for name in names.compactMap(\.self) where seen.insert(name).inserted {
      let near = key == "platform" ? rules.platformNamed(name) : nil
      let fix =
        (near ?? Nearest.match(name, among: known)).map(Text.didYouMean)
        ?? .oneOf(Text(same: known.joined(separator: ", ")))
      // At the head it is said once, for all phrases of the file.
      if let head = folder.headPlace(of: name, behind: key, in: phrase) {
        guard heads.insert(head).inserted else { continue }
        findings.append(
          Finding(
            head, Texts.nowhere(head.file, key, name), fix: fix,
            excerpt: head.line.flatMap { folder.line($0, of: head.file) }))
      } else {
        report(phrase, at: [name], behind: key, Texts.nowhere(phrase.id, key, name), fix)
      }
    }
  }

  /// Reports a sentence that is in two phrases which can both be shown: it speaks for neither.
  private mutating func checkSentences() {
    var holders: [[UInt16]: Phrase] = [:]
    for phrase in folder.phrases {
      for sentence in phrase.buyers {
        let letters = Folding.letters(sentence)
        guard !letters.isEmpty else { continue }
        if let other = holders[letters], other.canShow(beside: phrase) {
          let reason = Texts.sameSentence(phrase.id, sentence, other.id, other.place.label)
          report(phrase, at: [sentence], behind: "buyers", reason, Texts.sameSentenceFix)
        } else {
          holders[letters] = phrase
        }
      }
    }
  }

  private mutating func checkReplies() {
    let phrases = folder.phrases
    let (near, uncompared) = NearDuplicates(phrases.map { $0.reply.joined() })
      .pairs { phrases[$0].canShow(beside: phrases[$1]) }
    for (first, second) in near {
      let reason = Texts.nearDuplicate(
        phrases[second].id, phrases[first].id, phrases[first].place.label)
      report(phrases[second], reason, Texts.nearDuplicateFix)
    }
    if let uncompared { report(phrases[uncompared], Texts.uncompared, Texts.uncomparedFix) }
  }

  /// Reports habits that more replies have than their limit.
  private mutating func checkHabits() {
    for habit in PhraseHabit.allCases {
      guard let limit = rules.habitLimits[habit] else { continue }
      let share = habit.share(in: folder.phrases)
      guard share > limit, let first = folder.phrases.first(where: { habit.isIn($0.reply) })
      else { continue }
      report(first, Texts.habit(habit, share, limit), Texts.habitFix)
    }
  }

  /// Reports a fault at the first of some texts that the phrase's entry contains, else at the
  /// beginning of the phrase.
  private mutating func report(
    _ phrase: Phrase, at texts: [String] = [], behind key: String? = nil, _ reason: Text,
    _ fix: Text
  ) {
    let place =
      texts.map { folder.place(of: $0, in: phrase, behind: key) }.first { $0 != phrase.place }
      ?? phrase.place
    let excerpt = place.line.flatMap { folder.line($0, of: place.file) }
    findings.append(Finding(place, reason, fix: fix, excerpt: excerpt))
  }
}

extension Phrase {
  /// The messages of the reply, the fallback and all variants.
  var allMessages: [String] {
    reply + fallback + variants.flatMap { $0.reply + $0.fallback }
  }

  /// Returns whether both phrases are shown for some shop and platform.
  func canShow(beside other: Phrase) -> Bool {
    let sameShop = shop == nil || other.shop == nil || shop == other.shop
    let samePlatform = platform == nil || other.platform == nil || platform == other.platform
    return sameShop && samePlatform
  }
}

extension Template {
  /// The number of characters of the message with its defaults; a variable without one counts as
  /// its name.
  var length: Int {
    parts.reduce(0) { sum, part in
      switch part {
      case .text(let text): sum + text.count
      case .variable(let name, let defaultText): sum + (defaultText ?? name).count
      }
    }
  }
}
