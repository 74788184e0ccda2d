import Foundation
import Vocabulary

/// A small text file that people edit: its name as the user knows it, its text, its lines.
public struct TextFile: Sendable {
  /// The largest file read whole: phrasebooks, rosters and policies are far below it.
  public static let limit = 64 << 20

  public let name: String
  public let text: String
  public let lines: [Substring]

  public init(name: String, text: String) {
    self.name = name
    self.text = text
    lines = Self.lines(of: text)
  }

  /// Splits at every line end that Unicode and YAML know, CR LF being one; scalar by scalar, since
  /// whole characters take ten times as long to tell apart.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let value = scalars[index].value
      let end = index
      scalars.formIndex(after: &index)
      guard 10...13 ~= value || [0x85, 0x2028, 0x2029].contains(value) else { continue }
      if value == 13, index < scalars.endIndex, scalars[index] == "\n" {
        scalars.formIndex(after: &index)
      }
      lines.append(text[start..<end])
      start = index
    }
    return lines + [text[start...]]
  }

  /// Reads UTF-8 (with or without BOM), else GB18030.
  ///
  /// Throws `Refusal` when the file can't be read, is too large or can't be decoded.
  public init(path: String, name: String) throws {
    let (descriptor, size) = try RegularFile.open(path, name: name)
    defer { close(descriptor) }
    guard size <= Self.limit else {
      throw Refusal(Texts.fileTooLarge(Self.limit), fix: Texts.splitFile, at: Place(file: name))
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, size))
    }
    self.init(name: name, text: String(decoding: try Self.decoded(bytes, name), as: UTF8.self))
  }

  private static func decoded(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    guard TextEncoding(markOf: bytes) == nil else {
      throw Refusal(Texts.utf16, fix: Texts.saveAsUTF8, at: Place(file: name, line: 1))
    }
    var farthest = 0
    for encoding in [TextEncoding.utf8, .gb18030] {
      do {
        return try Decoder(encoding, name: name).decode(bytes[...], last: true)
      } catch let undecodable as Decoder.Undecodable {
        // The encoding that came farther is most likely the file's own.
        farthest = max(farthest, undecodable.offset)
        if undecodable.isMarked { break }
      }
    }
    var lines = LineCounter()
    lines.pass(bytes[..<farthest])
    throw Refusal(
      Texts.undecodable, fix: Texts.saveAsUTF8, at: Place(file: name, line: lines.count + 1))
  }

  /// The line with this number, from 1.
  public func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil
  }

  /// A finding at a line and column of this file, with the line as its excerpt.
  public func finding(line: Int, column: Int? = nil, _ reason: Text, fix: Text? = nil) -> Finding {
    Finding(
      Place(file: name, line: line, column: column), reason, fix: fix, excerpt: self.line(line))
  }
}
