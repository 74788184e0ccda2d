import Glibc
import Vocabulary

/// Turns the bytes of a file into valid UTF-8, piece by piece, in bounded memory.
///
/// GB18030 and UTF-16 are converted before anything looks for commas or quotes in them
/// (CVE-2006-2314); UTF-8 is checked. Bytes of a character that a piece cuts in two wait for the
/// next piece. A byte order mark is dropped, and a second one that a program put before the first.
final class Decoder {
  /// Bytes that can't be decoded, counted from the beginning of the stream. A stream that is marked
  /// as UTF-8 is nothing else.
  struct Undecodable: Error {
    let offset: Int
    let isMarked: Bool
  }

  private let name: String
  private var isFirst = true
  private var isMarked = false
  private let converter: iconv_t?
  private var waiting: [UInt8] = []
  private var done = 0

  init(_ encoding: TextEncoding, name: String) throws {
    self.name = name
    guard encoding != .utf8 else {
      converter = nil
      return
    }
    let opened = iconv_open("UTF-8", encoding.rawValue)
    guard opened != iconv_t(bitPattern: -1) else {
      throw Refusal(Texts.unreadable("iconv: " + encoding.rawValue), at: Place(file: name))
    }
    converter = opened
  }

  deinit { if let converter { iconv_close(converter) } }

  /// Decodes the next piece; `last` says that none follows.
  ///
  /// - Throws: `Undecodable`.
  func decode(_ piece: ArraySlice<UInt8>, last: Bool) throws -> [UInt8] {
    if isFirst { isMarked = piece.starts(with: TextEncoding.mark) }
    let bytes = waiting + piece
    var (decoded, used) = try converter == nil ? check(bytes) : convert(bytes)
    done += used
    waiting = Array(bytes[used...])
    guard waiting.count <= (last ? 0 : 3) else { throw undecodable(done) }
    while isFirst, decoded.starts(with: TextEncoding.mark) { decoded.removeFirst(3) }
    isFirst = false
    return decoded
  }

  private func undecodable(_ offset: Int) -> Undecodable {
    Undecodable(offset: offset, isMarked: isMarked)
  }

  private func check(_ bytes: [UInt8]) throws -> ([UInt8], Int) {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return (bytes, bytes.count)
    } catch {
      let good = error.byteOffsets.lowerBound
      // A character may be cut by the end of the piece; anywhere else the bytes are wrong.
      guard bytes.count - good <= 3, error.kind == .truncatedScalar else {
        throw undecodable(done + good)
      }
      return (Array(bytes[..<good]), good)
    }
  }

  private func convert(_ bytes: [UInt8]) throws -> ([UInt8], Int) {
    var input = bytes
    // Two bytes of either become three of UTF-8, a few of GB18030 four; four become at most four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    var left = (input: bytes.count, output: output.count)
    var failure: Int32 = 0
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var into = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        let converted = iconv(converter, &from, &left.input, &into, &left.output)
        if converted == -1 { failure = errno }
      }
    }
    let used = bytes.count - left.input
    guard failure == 0 || failure == EINVAL else { throw undecodable(done + used) }
    output.removeLast(left.output)
    return (output, used)
  }
}
