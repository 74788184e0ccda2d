@preconcurrency import CReadline
import Glibc

/// Answers to Tab in readline's own form.
extension Readline {
  /// Returns the answers to Tab in readline's form: their common prefix, then each; readline frees
  /// them.
  static func matches(
    _ start: Int, _ end: Int
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    // This turns off readline's own completion of file names.
    rl_attempted_completion_over = 1
    guard let buffer = rl_line_buffer, let client else { return nil }
    let bytes = UnsafeBufferPointer(start: buffer, count: end).map(UInt8.init(bitPattern:))
    let typed = String(decoding: bytes[start...], as: UTF8.self)
    let quote = Unicode.Scalar(UInt32(max(0, rl_completion_quote_character))).flatMap {
      $0.value == 0 ? nil : Character($0)
    }
    let request = CompletionRequest(
      before: String(decoding: bytes[..<start], as: UTF8.self),
      word: Quoting.unquoted(typed, within: quote))
    let answers = client.completions(request)
    let words = answers.compactMap { Quoting.quoted($0.text, within: quote) }
    guard !words.isEmpty else { return nil }
    rl_sort_completion_matches = 0
    if words.count == 1, !answers[0].isWhole {
      rl_completion_suppress_append = 1
      rl_completion_suppress_quote = 1
    }
    let common = words.count == 1 ? words[0] : CompletionList.commonStart(words, typed)
    let list = ([common] + (words.count == 1 ? [] : words)).map { strdup($0) } + [nil]
    let matches = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: list.count)
    matches.initialize(from: list, count: list.count)
    return matches
  }
}
