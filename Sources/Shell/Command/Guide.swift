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
}
