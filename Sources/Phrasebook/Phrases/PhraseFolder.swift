import Files
import Foundation
import Vocabulary

/// The phrase files of a folder read together: `*.yaml` in the order of their names, then those of
/// `trades/NAME` for each of the desk's trades, whose phrases replace shared ones of the same id.
public struct PhraseFolder: Sendable {
  public private(set) var phrases: [Phrase] = []
  public private(set) var findings: [Finding] = []
  private var files: [String: TextFile] = [:]
  /// The 1-based lines on which the phrases of each file begin, in order.
  private var starts: [String: [Int]] = [:]

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - name: the folder's name in findings, such as `Scripts-Library`.
  ///   - trades: the trades whose folders are read too.
  ///   - progress: called now and then with the share that is read (0...1) and the number of
  ///     phrases; an error that it throws ends the reading.
  /// - Throws: `Refusal` of kind `.refused` when the folder can't be read; a file that can't be
  ///   read is a finding.
  public init(
    path: String, name: String, trades: [String] = [],
    progress: (Double, Int) throws -> Void = { _, _ in }
  ) throws {
    let texts = try Self.entries(path: path, name: name, trades).inParallel { entry in
      Result { try TextFile(path: path + "/" + entry, name: name + "/" + entry) }
    }
    for case .failure(let error) in texts {
      guard let refusal = error as? Refusal else { throw error }
      findings += refusal.findings
    }
    findings += try Self.overlooked(path: path, name: name, trades)
    findings += PhraseTrades(path: path).missing(trades)
    let files = texts.compactMap { try? $0.get() }
    var read: [PhraseFile] = []
    var phrases = 0
    for start in stride(from: 0, to: files.count, by: Self.atOnce) {
      try progress(Double(start) / Double(files.count), phrases)
      read += files[start...].prefix(Self.atOnce).map { $0 }.inParallel(PhraseFile.init)
      phrases = read.reduce(0) { $0 + $1.phrases.count }
    }
    gather(files, read)
  }

  /// The number of files read between two checks of the clock.
  private static let atOnce = 8

  public init(_ files: [TextFile]) { gather(files, files.inParallel(PhraseFile.init)) }

  /// Returns the names of the phrase files in a folder, those of each folder sorted.
  ///
  /// - Throws: `Refusal` of kind `.refused` when the folder can't be read.
  static func entries(path: String, name: String, _ trades: [String] = []) throws -> [String] {
    try contents(path, name, trades).filter(isPhraseFile)
  }

  /// Names of all files that are phrase files or look like one.
  static func candidates(
    path: String, name: String, _ trades: [String] = []
  ) throws -> [String] {
    try contents(path, name, trades).filter { isPhraseFile($0) || properName($0) != nil }
  }

  /// A finding for each file that looks like a phrase file and is not read for its name.
  private static func overlooked(
    path: String, name: String, _ trades: [String]
  ) throws -> [Finding] {
    try contents(path, name, trades).compactMap { entry in
      properName(entry).map { proper in
        Finding(
          Place(file: name + "/" + entry, line: 1), Texts.notReadFile,
          fix: Texts.renameFile(proper))
      }
    }
  }

  private static func contents(
    _ path: String, _ name: String, _ trades: [String]
  ) throws -> [String] {
    guard try Folder.has(path, name: name) else {
      throw Refusal(Texts.noFolder, fix: Texts.folderFix, at: Place(file: name))
    }
    let shared = try Folder.names(in: path, name: name)
    let own = try PhraseTrades(path: path).folders(trades).flatMap { folder in
      try Folder.names(in: path + "/" + folder, name: name + "/" + folder)
        .filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
    }
    return shared.filter { !$0.hasPrefix(".") } + own
  }

  private static func isPhraseFile(_ name: String) -> Bool {
    name.hasSuffix(".yaml") && name != ShopFacts.fileName
  }

  /// The name that a file would be read under; nil for a phrase file, and for any other kind.
  private static func properName(_ name: String) -> String? {
    let endings = [".yml", ".yaml", ".yml.txt", ".yaml.txt"]
    guard !name.hasSuffix(".yaml"),
      let ending = endings.last(where: { name.lowercased().hasSuffix($0) })
    else { return nil }
    return name.dropLast(ending.count) + ".yaml"
  }

  private mutating func gather(_ files: [TextFile], _ read: [PhraseFile]) {
    self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    var byID: [String: Place] = [:]
    var replaced: Set<String> = []
    for (file, read) in zip(files, read) {
      findings += read.findings
      for phrase in read.phrases {
        if let other = byID[phrase.id], Self.isOfTrade(phrase.place.file),
          !Self.isOfTrade(other.file)
        {
          replaced.insert(phrase.id)
          byID[phrase.id] = phrase.place
          phrases.append(phrase)
        } else if let other = byID[phrase.id] {
          findings.append(
            Self.finding(
              phrase.place, in: file, Texts.duplicateID(phrase.id, other.label),
              fix: Texts.duplicateIDFix))
        } else {
          byID[phrase.id] = phrase.place
          phrases.append(phrase)
        }
      }
    }
    if !replaced.isEmpty {
      phrases.removeAll { replaced.contains($0.id) && !Self.isOfTrade($0.place.file) }
    }
    for place in byID.values {
      if let line = place.line { starts[place.file, default: []].append(line) }
    }
    for file in starts.keys { starts[file]?.sort() }
    findings += unknownFollowers(among: byID)
  }

  /// Returns whether a file, by its name in places, belongs to a trade.
  private static func isOfTrade(_ file: String) -> Bool {
    file.contains("/\(PhraseTrades.folder)/")
  }

  /// Returns the line of one of the files with a 1-based number; nil when there is none.
  func line(_ number: Int, of file: String) -> String? { files[file]?.line(number) }

  /// Returns the place of a text within a phrase's entry; the entry's own place when the text is
  /// not found.
  ///
  /// - Parameter key: the key that precedes the text where the entry has it.
  func place(of text: String?, in phrase: Phrase, behind key: String? = nil) -> Place {
    guard let text, let file = files[phrase.place.file], let start = phrase.place.line else {
      return phrase.place
    }
    let end = nextStart(after: start, in: file)
    let begin = key.flatMap { key in
      Self.find(in: file, start..<end) { line in
        line.unicodeScalars.firstRange(of: (key + ":").unicodeScalars)?.upperBound
      }
    }
    let found = Self.find(in: file, (begin?.line ?? start)..<end) { line in
      // Searching by scalars also finds a scalar that joins the character before it.
      let from = begin?.text == line ? begin?.index : nil
      return line.unicodeScalars[(from ?? line.startIndex)...]
        .firstRange(of: text.unicodeScalars)?.lowerBound
    }
    guard let found else {
      return key == nil ? phrase.place : place(of: text, in: phrase)
    }
    let column = found.text.distance(from: found.text.startIndex, to: found.index) + 1
    return Place(file: file.name, line: found.line, column: column)
  }

  /// Returns the line on which the next phrase of a file begins, or the one after its last line.
  private func nextStart(after line: Int, in file: TextFile) -> Int {
    guard let starts = starts[file.name] else { return file.lines.count + 1 }
    let next = starts.indices.partitionPoint { starts[$0] > line }
    return next < starts.count ? starts[next] : file.lines.count + 1
  }

  /// The place of a text behind a key at the head of a phrase's file; nil when it is not there.
  func headPlace(of text: String, behind key: String, in phrase: Phrase) -> Place? {
    guard let file = files[phrase.place.file], let first = starts[file.name]?.first else {
      return nil
    }
    for number in 1..<first {
      guard let line = file.line(number), line.hasPrefix(key + ":"),
        let range = line.firstRange(of: text)
      else { continue }
      let column = line.unicodeScalars.distance(from: line.startIndex, to: range.lowerBound) + 1
      return Place(file: file.name, line: number, column: column)
    }
    return nil
  }

  /// The first of some lines in which `search` finds a place.
  private static func find(
    in file: TextFile, _ lines: Range<Int>, _ search: (String) -> String.Index?
  ) -> (line: Int, text: String, index: String.Index)? {
    for number in lines {
      if let line = file.line(number), let index = search(line) { return (number, line, index) }
    }
    return nil
  }

  /// The number of unknown followers for which the closest phrase is searched.
  private static let mostGuesses = 200

  private func unknownFollowers(among known: [String: Place]) -> [Finding] {
    let ids = Nearest(known.keys.sorted())
    var asked = 0
    return phrases.flatMap { phrase in
      let named = phrase.next.map { ("next", $0) } + phrase.asks.map { ("asks", $0) }
      return named.filter { known[$0.1] == nil }.map { key, missing in
        asked += 1
        // A file with more of them was written for other phrases.
        let near = asked <= Self.mostGuesses ? ids.match(missing) : nil
        let fix = near.map(Text.didYouMean) ?? Texts.followerFix
        let place = place(of: missing, in: phrase, behind: key)
        return Self.finding(
          place, in: files[place.file], Texts.unknownFollower(phrase.id, key, missing), fix: fix)
      }
    }
  }

  private static func finding(
    _ place: Place, in file: TextFile?, _ reason: Text, fix: Text
  ) -> Finding {
    Finding(place, reason, fix: fix, excerpt: place.line.flatMap { file?.line($0) })
  }
}
