import Vocabulary

/// A command's help in both languages: what it does, and examples that run unchanged.
package struct Guide: Sendable {
  package struct Example: Sendable {
    package let line: String
    package let says: Text

    package init(_ line: String, _ says: Text) {
      self.line = line
      self.says = says
    }
  }

  package let summary: Text
  package let examples: [Example]
  package let more: Text?

  package init(_ summary: Text, examples: [Example], more: Text? = nil) {
    self.summary = summary
    self.examples = examples
    self.more = more
  }

  /// Makes a guide of rows: the summary, then each example with what it says, in both languages.
  package init(
    zh: String, en: String, _ examples: (line: String, zh: String, en: String)...,
    more: Text? = nil
  ) {
    self.init(
      Text(zh: zh, en: en),
      examples: examples.map { Example($0.line, Text(zh: $0.zh, en: $0.en)) }, more: more)
  }
}
