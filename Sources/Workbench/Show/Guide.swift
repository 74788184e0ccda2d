import Vocabulary

/// A command's help in both languages: what it does, and examples that run as they stand.
struct Guide: Sendable {
  struct Example: Sendable {
    let line: String
    let says: Text

    init(_ line: String, _ says: Text) {
      self.line = line
      self.says = says
    }
  }

  let summary: Text
  let examples: [Example]
  let more: Text?

  init(_ summary: Text, examples: [Example], more: Text? = nil) {
    self.summary = summary
    self.examples = examples
    self.more = more
  }
}
