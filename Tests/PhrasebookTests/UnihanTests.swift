import Foundation
import Testing

@testable import Phrasebook

/// Compares the embedded tables with Unihan (Debian's package unicode-data), and writes them anew when
/// `KEFU_RECORD` is set.
@Suite("Readings and simplified forms, against Unihan", .enabled(if: Unihan.isInstalled))
struct UnihanTests {
  @Test("every character of GB 2312 has all its readings and no other")
  func readings() throws {
    let wanted = try Unihan.readings()
    #expect(Unihan.characters.count == 6763)
    if Unihan.records { try Unihan.writePinyin(wanted) }
    for (character, syllables) in wanted {
      let letter = UInt16(character.value)
      let known = Pinyin.readings(letter).map { Pinyin.syllables[Int($0)] }
      #expect(Set(known) == syllables, "\(character)")
    }
    #expect(wanted.count == 6763)
    #expect(wanted.values.count { $0.count > 1 } == 384)
  }

  @Test("a traditional character folds to its simplified one")
  func simplified() throws {
    let wanted = try Unihan.simplified()
    if Unihan.records { try Unihan.writeFolding(wanted) }
    for (character, simple) in wanted {
      #expect(Folding.letter(character) == UInt16(simple.value), "\(character)")
    }
    #expect(wanted.count > 2000)
    // Simplified characters that stand for others where somebody writes traditional.
    let twofold: Set<Unicode.Scalar> = ["乾", "後", "徵", "於", "著", "覆"]
    for character in Unihan.characters where !twofold.contains(character) {
      #expect(Folding.letter(character) == UInt16(character.value), "\(character)")
    }
  }
}

/// The files of Unihan, and the rules by which the tables are made of them.
enum Unihan {
  static let folder = "/usr/share/unicode/"
  static let isInstalled = FileManager.default.fileExists(
    atPath: folder + "Unihan_Readings.txt.bz2")
  static let records = ProcessInfo.processInfo.environment["KEFU_RECORD"] != nil

  /// The characters of GB 2312: the two-byte codes from 0xB0A1 to 0xF7FE, in code point order.
  static let characters: [Unicode.Scalar] = {
    let codes = (UInt8(0xB0)...0xF7).flatMap { high in
      (UInt8(0xA1)...0xFE).flatMap { low in [high, low] }
    }
    // Codes of the row that are not assigned (0xD7FA to 0xD7FE) are dropped by `-c`.
    let text = (try? output(of: "iconv", ["-c", "-f", "GB2312", "-t", "UTF-8"], Data(codes))) ?? ""
    return text.unicodeScalars.sorted()
  }()

  /// Toneless readings, ü written v: of kMandarin, kHanyuPinlu and kTGHZ2013 together.
  static func readings() throws -> [Unicode.Scalar: Set<String>] {
    let wanted = Set(characters)
    var readings: [Unicode.Scalar: Set<String>] = [:]
    for (character, field, value) in try fields("Readings") where wanted.contains(character) {
      let spellings: [Substring]
      switch field {
      case "kMandarin": spellings = value.split(separator: " ")
      case "kHanyuPinlu": spellings = value.split(separator: " ").map { $0.prefix { $0 != "(" } }
      case "kTGHZ2013":
        spellings = value.split(separator: " ")
          .flatMap { $0.split(separator: ":")[1].split(separator: ",") }
      default: continue
      }
      readings[character, default: []].formUnion(spellings.map(toneless))
    }
    return readings
  }

  private static func toneless(_ spelling: Substring) -> String {
    let decomposed = spelling.decomposedStringWithCanonicalMapping
      .replacingOccurrences(of: "u\u{308}", with: "v", options: .literal)
    return String(String.UnicodeScalarView(decomposed.unicodeScalars.filter(\.isASCII)))
  }

  /// Simplified forms within GB 2312 of characters outside it; the first where Unihan names several.
  static func simplified() throws -> [Unicode.Scalar: Unicode.Scalar] {
    let known = Set(characters)
    var simplified: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (character, field, value) in try fields("Variants")
    where field == "kSimplifiedVariant" && character.value < 0x10000 && !known.contains(character) {
      let forms = value.split(separator: " ").compactMap(scalar)
      if let form = forms.first(where: known.contains) { simplified[character] = form }
    }
    return simplified
  }

  private static func fields(_ file: String) throws -> [(Unicode.Scalar, Substring, Substring)] {
    let text = try output(of: "bzcat", [folder + "Unihan_\(file).txt.bz2"])
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 3, let character = scalar(parts[0]) else { return nil }
      return (character, parts[1], parts[2])
    }
  }

  /// Reads `U+4E00`, with or without a source after `<`.
  private static func scalar(_ text: Substring) -> Unicode.Scalar? {
    guard text.hasPrefix("U+") else { return nil }
    return UInt32(text.dropFirst(2).prefix { $0 != "<" }, radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static func output(
    of tool: String, _ arguments: [String], _ input: Data = Data()
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let source = FileManager.default.temporaryDirectory.appending(path: "unihan-\(UUID())")
    try input.write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    let pipe = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Writing the tables anew.
extension Unihan {
  static func writePinyin(_ readings: [Unicode.Scalar: Set<String>]) throws {
    var rows: [String: [Unicode.Scalar]] = [:]
    for (character, syllables) in readings {
      for syllable in syllables { rows[syllable, default: []].append(character) }
    }
    let lines = rows.keys.sorted().flatMap { syllable in
      wrapped(syllable + text((rows[syllable] ?? []).sorted()))
    }
    try replace("PinyinData.swift", lines)
  }

  static func writeFolding(_ simplified: [Unicode.Scalar: Unicode.Scalar]) throws {
    let pairs = simplified.keys.sorted().flatMap { [$0, simplified[$0] ?? $0] }
    try replace("FoldingData.swift", wrapped(text(pairs)))
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static func wrapped(_ text: String) -> [String] {
    let characters = Array(text)
    return stride(from: 0, to: characters.count, by: 94).map {
      String(characters[$0..<min($0 + 94, characters.count)])
    }
  }

  /// Puts the lines between the triple quotes of a source file.
  private static func replace(_ file: String, _ lines: [String]) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Phrasebook/Letters/\(file)").standardized
    let quotes = "\"\"\""
    let parts = try String(contentsOf: path, encoding: .utf8).components(separatedBy: quotes)
    let body = lines.map { "    \($0)\n" }.joined()
    try [parts[0] + quotes + "\n" + body + "    " + quotes + parts[2]].joined()
      .write(to: path, atomically: true, encoding: .utf8)
  }
}
